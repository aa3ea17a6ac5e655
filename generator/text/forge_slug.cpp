#include "text/forge_slug.hpp"

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace text {

std::string forge_slug(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    for (size_t at = 0; at < words.size();) {
        const auto [c, length, well_formed] = character(words, at);
        at += length;
        if (c == ' ') out += '-';
        else if (c == '-' || is_letter_of_words(c)) append_character(out, lower_case(c));
    }
    return out;
}

}  // namespace text
