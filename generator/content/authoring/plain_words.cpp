#include "content/authoring/plain_words.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace content {

std::string plain_words(std::string_view words) {
    std::string plain;
    for (size_t at = 0; at < words.size();) {
        const auto [code, length, well_formed] = text::character(words, at);
        const bool is_blank =
            code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xA0 || code == 0x202F || code == 0x2009;
        if (!is_blank) plain += words.substr(at, length);
        else if (!plain.empty() && plain.back() != ' ') plain += ' ';
        at += length;
    }
    if (plain.ends_with(' ')) plain.pop_back();
    return text::lower_case(plain);
}

std::string name_words(std::string_view words) {
    std::string name;
    for (size_t at = 0; at < words.size();) {
        const auto [code, length, well_formed] = text::character(words, at);
        const bool parts = code == '-' || code == '_' || (code >= 0x2010 && code <= 0x2014);
        if (parts) name += ' ';
        else if (code == 0x2019) name += '\'';
        else name += words.substr(at, length);
        at += length;
    }
    return plain_words(name);
}

}  // namespace content
