// JSON Schemas of what authors write, from the same descriptions by which it is read.
#pragma once

#include <string>

#include "content/kinds/described.hpp"

namespace content {

/// The schema (draft 2020-12) of a file of this kind: of its facts, or of the whole list. What it refuses the reader refuses,
/// too.
std::string schema_of(const DescribedFile& file);

/// "content/schemas/plan.schema.json" without the content folder.
std::string schema_path(const DescribedFile& file);

/// Settings of an editor that understands JSON Schemas (`.vscode/settings.json`): which schema belongs to which files.
std::string editor_settings();

}  // namespace content
