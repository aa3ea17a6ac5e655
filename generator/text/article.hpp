// "a" or "an".
#pragma once

#include <string>
#include <string_view>

namespace text {

/// "an area": for the program's own nouns, in which every first vowel is spoken as one.
inline std::string with_article(std::string_view noun) {
    const bool has_vowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return std::string(has_vowel ? "an " : "a ").append(noun);
}

}  // namespace text
