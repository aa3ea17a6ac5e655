// Anchors of headings as forges make them.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// The anchor that GitHub and the forges after it give a heading of these words: letters of all languages in lower case, digits,
/// '_' and '-'; a hyphen for each space, nothing for punctuation, symbols and line ends. May be empty.
std::string forge_slug(std::string_view words);

}  // namespace text
