// What a reader can search for on a page.
#pragma once

#include <string>
#include <string_view>

#include "links/markup/html.hpp"

namespace links {

/// Stands between blocks of text, such as paragraphs, in `page_text`.
inline constexpr char block_end = '\x1e';

/// The text of a page as `folded`, block by block. What an element, its "hidden" or its own style keeps from view is left out;
/// style sheets are not read.
std::string page_text(std::string_view page, Markup markup);

/// For comparison at the primary level of the Unicode collation: lower case, without accents and invisible characters, each run
/// of white space one ' '.
std::string folded(std::string_view words);

}  // namespace links
