// What the links of a text lead to.
#pragma once

#include <string_view>
#include <vector>

#include "content/markdown/markdown.hpp"
#include "model/link_target.hpp"

namespace content {

/// What the address `written` leads to from the file `path` of the content tree, which findings call `shown`: a path below the
/// same root with more before it.
model::LinkTarget link_target(std::string_view written, std::string_view path, std::string_view shown);

/// The links of a text in that file.
std::vector<model::ProseLink> links_of(const Markdown& markdown, std::string_view path, std::string_view shown);

}  // namespace content
