#include "disk/file_name.hpp"

#include <algorithm>

namespace disk {
namespace {

struct Lead {
    size_t length;  ///< of the whole character; 0 if no character begins so
    char32_t bits;
};

Lead lead_of(unsigned char c) {
    if (c < 0x80) return {1, c};
    if (c >= 0xC2 && c <= 0xDF) return {2, c & 0x1Fu};
    if (c >= 0xE0 && c <= 0xEF) return {3, c & 0x0Fu};
    if (c >= 0xF0 && c <= 0xF4) return {4, c & 0x07u};
    return {0, 0};
}

/// Bytes of the printable character at the front; 0 if there is none.
size_t printable_length(std::string_view text) {
    static constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    auto [length, code] = lead_of(static_cast<unsigned char>(text[0]));
    if (length == 0 || length > text.size()) return 0;
    for (size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80) return 0;
        code = code << 6 | (next & 0x3Fu);
    }
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    return code < least[length] || code > 0x10FFFF || surrogate || control ? 0 : length;
}

}  // namespace

std::string_view bad_name_in(std::string_view path) {
    for (size_t at = 0; at < path.size();) {
        const size_t length = printable_length(path.substr(at));
        if (length == 0) return path.substr(0, std::min(path.find('/', at), path.size()));
        at += length;
    }
    return {};
}

std::string printable(std::string_view path) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string shown;
    for (size_t at = 0; at < path.size();) {
        const size_t length = printable_length(path.substr(at));
        const auto byte = static_cast<unsigned char>(path[at]);
        if (length) shown += path.substr(at, length);
        else (shown += "\\x") += {hex[byte >> 4], hex[byte & 15]};
        at += std::max<size_t>(length, 1);
    }
    return shown;
}

}  // namespace disk
