// The anchors that a forge such as GitHub gives the headings of a text it shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace links {

/// Of all headings of the page, those of raw HTML too, in their order: the words as an anchor, numbered from the second of the
/// same words on. A heading that ends in "{#own}" has that anchor besides, as other programs read it.
std::vector<std::string> forge_ids(std::string_view page);

}  // namespace links
