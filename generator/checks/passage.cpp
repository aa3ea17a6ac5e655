#include "checks/passage.hpp"

#include <algorithm>

namespace checks {
namespace {

struct Character {
    char32_t code;
    size_t size;
};

/// The character at the front of well-formed UTF-8; a byte that begins none counts as itself.
Character first_of(std::string_view text) {
    const auto byte = [&](size_t at) { return char32_t(static_cast<unsigned char>(text[at])); };
    const size_t size = byte(0) < 0xc2 ? 1 : byte(0) < 0xe0 ? 2 : byte(0) < 0xf0 ? 3 : 4;
    if (size == 1 || size > text.size()) return {byte(0), 1};
    char32_t code = byte(0) & (0x7fu >> size);
    for (size_t i = 1; i < size; ++i) code = code << 6 | (byte(i) & 0x3f);
    return {code, size};
}

constexpr bool is_within(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

constexpr bool is_unseen(char32_t c) {
    return c == 0xad || c == 0x34f || c == 0x180e || is_within(c, 0x200b, 0x200f) || is_within(c, 0x202a, 0x202e) ||
           is_within(c, 0x2060, 0x206f) || is_within(c, 0xfe00, 0xfe0f) || c == 0xfeff;
}
constexpr bool is_blank(char32_t c) {
    return c == 0xa0 || is_within(c, 0x2000, 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000;
}
constexpr bool is_hyphen(char32_t c) { return is_within(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xfe63; }

/// The sign of ASCII that looks so; 0 for none.
constexpr char plain_sign(char32_t c) {
    if (is_blank(c)) return ' ';
    if (is_hyphen(c)) return '-';
    if (is_within(c, 0xff01, 0xff5e)) return char(c - 0xff01 + '!');
    if (c == 0xfe6b) return '@';
    if (is_within(c, 0x1d7ce, 0x1d7ff)) return char('0' + (c - 0x1d7ce) % 10);
    if (is_within(c, 0x660, 0x669)) return char('0' + (c - 0x660));
    if (is_within(c, 0x6f0, 0x6f9)) return char('0' + (c - 0x6f0));
    return 0;
}

}  // namespace

PlainSigns::PlainSigns(std::string_view text) : size_(text.size()) {
    text_.reserve(text.size());
    origins_.reserve(text.size());
    const auto put = [&](std::string_view bytes, size_t from) {
        text_ += bytes;
        for (size_t i = 0; i < bytes.size(); ++i) origins_.push_back(std::uint32_t(from + i));
    };
    for (size_t at = 0; at < text.size();) {
        const auto [code, size] = first_of(text.substr(at));
        const char sign = plain_sign(code);
        if (sign) put({&sign, 1}, at);
        else if (!is_unseen(code)) put(text.substr(at, size), at);
        at += size;
    }
}

}  // namespace checks
