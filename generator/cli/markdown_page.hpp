// A Markdown file by itself as a page, to check its links.
#pragma once

#include <string>
#include <string_view>

#include "site/site.hpp"

namespace cli {

/// "a.md" becomes the page "a.md.html", which clean addresses serve as "a.md". `source` counts in `Site::sources`. Headings have
/// the anchors that a forge gives them; raw HTML is not read.
site::File markdown_page(const std::string& path, std::string_view bytes, std::uint32_t source);

}  // namespace cli
