// The beginning of a new content file.
#pragma once

#include <optional>
#include <string>

#include "model/entry.hpp"
#include "text/date.hpp"

namespace content {

struct NewFile {
    std::string path;  ///< below the content folder
    std::string bytes;
};

/// A valid file that says, in comments, what may be added; a draft, so that it stays out of the site until it is ready. Terms
/// have no file of their own: nothing for them.
std::optional<NewFile> new_file(model::Kind kind, const std::string& id, text::Date today);

/// A glossary entry to put into glossary.yaml.
std::string new_term(const std::string& id, text::Date today);

}  // namespace content
