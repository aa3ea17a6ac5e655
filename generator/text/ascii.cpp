#include "text/ascii.hpp"

namespace text {

std::string_view trimmed(std::string_view text, std::string_view space) {
    const auto first = text.find_first_not_of(space);
    return first == std::string_view::npos ? text.substr(text.size())
                                           : text.substr(first, text.find_last_not_of(space) + 1 - first);
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = char(c | 0x20);
    return lower;
}

}  // namespace text
