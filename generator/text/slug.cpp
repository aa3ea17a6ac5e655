#include "text/slug.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstring>

#include "text/scan.hpp"

namespace text {

std::string slug(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    for (const unsigned char c : words) {
        if (c >= 0x80 || c == '_' || c == '-' || std::isalnum(c)) out += char(c < 0x80 ? std::tolower(c) : c);
        else if (c == ' ' || c == '\t' || c == '\n') out += '-';
    }
    return out;
}

bool is_id(std::string_view text) {
    char before = '-';
    for (const char c : text) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!word && (c != '-' || before == '-')) return false;
        before = c;
    }
    return !text.empty() && before != '-';
}

size_t first_bad_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto continues = [&](size_t at) { return at < bytes.size() && (data[at] & 0xc0) == 0x80; };
    for (size_t at = 0; at < bytes.size();) {
        if (at + 8 <= bytes.size()) {
            std::uint64_t word;
            std::memcpy(&word, data + at, 8);
            if ((word & 0x8080808080808080ull) == 0) {
                at += 8;
                continue;
            }
        }
        const unsigned char c = data[at];
        if (c < 0x80) {
            ++at;
            continue;
        }
        const size_t length = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
        if (c < 0xc2 || c > 0xf4) return at;
        for (size_t i = 1; i < length; ++i)
            if (!continues(at + i)) return at;
        const unsigned char next = data[at + 1];
        if ((c == 0xe0 && next < 0xa0) || (c == 0xed && next > 0x9f) || (c == 0xf0 && next < 0x90) || (c == 0xf4 && next > 0x8f))
            return at;
        at += length;
    }
    return std::string_view::npos;
}

size_t first_control(std::string_view bytes) {
    constexpr unsigned char lead_of_c1 = 0xc2;
    const auto is_c1 = [&](size_t at) { return at + 1 < bytes.size() && (bytes[at + 1] & 0xe0) == 0x80; };
    for (size_t at = 0;; ++at) {
        at = scan(
            bytes, at,
            [](const Sixteen& b) {
                return ((b < 0x20) & (b != '\t') & (b != '\n') & (b != '\r')) | (b == 0x7f) | (b == lead_of_c1);
            },
            [](unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f || c == lead_of_c1; });
        if (at >= bytes.size()) return std::string_view::npos;
        if (static_cast<unsigned char>(bytes[at]) != lead_of_c1 || is_c1(at)) return at;
    }
}

}  // namespace text
