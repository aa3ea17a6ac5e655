// One file of the content as things of the portal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/readers/kind_folders.hpp"
#include "content/readers/words.hpp"
#include "model/portal.hpp"
#include "report/report.hpp"
#include "text/tree.hpp"

namespace content {

/// Whether there is a site.yaml; a plain tree is someone's documentation.
enum class TreeKind { portal, plain };

/// What a file is, told from its path alone.
struct Task {
    text::TreeFile* file;
    std::string shown;
    std::optional<model::Kind> kind;  ///< of the things in its folder
};

/// "partners/acme.md" -> "acme.md"
std::string_view file_name(std::string_view path);

/// Adds what the file holds to `part` and `words`, and what is wrong with it to `report`. The bytes of an asset are moved there.
void read_file(Task& task, TreeKind tree, model::Portal& part, Words& words, report::Report& report);

}  // namespace content
