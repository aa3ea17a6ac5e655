// Letters of all languages, as Unicode tells them from punctuation and symbols.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// A letter, a mark, a digit or a low line: what regular expressions call "\w".
bool is_letter_of_words(char32_t c);

/// The one character that is its lower case; itself if there is none, or several.
char32_t lower_case(char32_t c);

/// Well-formed UTF-8, letter by letter.
std::string in_lower_case(std::string_view words);

}  // namespace text
