// A Markdown file by itself as a page, to check its links.
#pragma once

#include <string>

#include "site/site.hpp"

namespace cli {

/// The page that a forge such as GitHub makes of the file; a draft if its facts say so. Throws links::Unreadable for a text that
/// would take too much.
site::File markdown_page(std::string path, std::string bytes);

}  // namespace cli
