#include "checks/passage.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace checks {
namespace {

constexpr bool is_within(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

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

PlainSigns::PlainSigns(std::string_view words) : size_(words.size()) {
    text_.reserve(words.size());
    origins_.reserve(words.size());
    const auto put = [&](std::string_view bytes, size_t from) {
        text_ += bytes;
        for (size_t i = 0; i < bytes.size(); ++i) origins_.push_back(std::uint32_t(from + i));
    };
    for (size_t at = 0; at < words.size();) {
        const auto one = text::character(words, at);
        const char sign = plain_sign(one.code);
        if (sign) put({&sign, 1}, at);
        else if (!text::is_invisible(one.code)) put(words.substr(at, one.length), at);
        at += one.length;
    }
}

}  // namespace checks
