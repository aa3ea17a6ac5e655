#include "text/percent.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace text {

std::string percent_decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size(); ++at) {
        const bool pair = text[at] == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0;
        if (!pair) {
            out += text[at];
            continue;
        }
        out += char(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
        at += 2;
    }
    return out;
}

namespace {

/// Signs that stand in no address as they are, or mean something else.
bool is_encoded_sign(char c) {
    switch (c) {
        case ' ':
        case '\t':
        case '"':
        case '<':
        case '>':
        case '[':
        case ']':
        case '^':
        case '`':
        case '{':
        case '|':
        case '}':
        case '%': return true;
        default: return false;
    }
}

}  // namespace

std::string valid_address(std::string_view written) {
    if (std::none_of(written.begin(), written.end(), is_encoded_sign)) return std::string(written);
    const size_t slashes = written.find("//");
    const bool names_host = slashes == 0 || (slashes != std::string_view::npos && slashes > 0 && written[slashes - 1] == ':' &&
                                             written.find_first_of("/?#") == slashes);
    const size_t path = names_host ? std::min(written.find_first_of("/?#", slashes + 2), written.size()) : 0;
    std::string out(written.substr(0, path));
    for (size_t at = path; at < written.size(); ++at) {
        const bool encodes =
            written[at] == '%' && at + 2 < written.size() && hex_value(written[at + 1]) >= 0 && hex_value(written[at + 2]) >= 0;
        if (encodes || !is_encoded_sign(written[at])) out += written[at];
        else out += fmt::format("%{:02X}", static_cast<unsigned char>(written[at]));
    }
    return out;
}

}  // namespace text
