// Words of markup: white space and case as HTML counts them, in ASCII.
#pragma once

#include <algorithm>
#include <string_view>

#include "links/markup/tag.hpp"

namespace links {

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

inline bool same_word(std::string_view text, std::string_view lower_case) {
    return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a | 0x20) : a) == b; });
}

template <class Words>
bool is_one_of(std::string_view text, const Words& lower_case) {
    return std::any_of(lower_case.begin(), lower_case.end(), [&](std::string_view word) { return same_word(text, word); });
}

/// Whether one of the words between white space is `wanted`.
inline bool has_word(std::string_view words, std::string_view wanted) {
    while (!(words = trimmed(words)).empty()) {
        const size_t length = size_t(std::find_if(words.begin(), words.end(), is_space) - words.begin());
        if (same_word(words.substr(0, length), wanted)) return true;
        words.remove_prefix(length);
    }
    return false;
}

}  // namespace links
