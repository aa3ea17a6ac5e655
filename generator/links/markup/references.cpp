#include "links/markup/references.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "links/url/percent.hpp"

namespace links {
namespace {

bool is_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

/// What windows-1252 has at 0x80..0x9f; browsers read such numbers that way. 0: nothing else is meant.
constexpr std::array<std::uint16_t, 32> windows_1252{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

std::uint32_t meant_code_point(std::uint32_t number) {
    if (number >= 0x80 && number < 0xa0 && windows_1252[number - 0x80]) return windows_1252[number - 0x80];
    return number;
}

/// `rest` begins with "&#"; gives the length of the reference, 0 if it is none.
size_t numeric_reference(std::string_view rest, std::string& out) {
    const bool hexadecimal = rest.size() > 2 && (rest[2] | 0x20) == 'x';
    const std::uint32_t base = hexadecimal ? 16 : 10;
    size_t at = hexadecimal ? 3 : 2;
    const size_t first = at;
    std::uint32_t number = 0;
    for (; at < rest.size(); ++at) {
        const int digit = hex_value(rest[at]);
        if (digit < 0 || digit >= int(base)) break;
        number = std::min<std::uint32_t>(number * base + std::uint32_t(digit), 0x110000);
    }
    if (at == first) return 0;
    append_character(out, meant_code_point(number));
    return at + (at < rest.size() && rest[at] == ';');
}

/// `rest` begins with '&'; gives the length of the reference, 0 if it is none.
size_t reference(std::string_view rest, std::string& out, ReferenceContext context) {
    if (rest.size() < 2) return 0;
    if (rest[1] == '#') return numeric_reference(rest, out);
    if (!is_alnum(rest[1])) return 0;
    const auto* named = longest_named_reference(rest.substr(1));
    if (!named) return 0;
    const size_t length = 1 + named->name.size();
    const bool open_ended =
        !named->name.ends_with(';') && length < rest.size() && (rest[length] == '=' || is_alnum(rest[length]));
    if (open_ended && context == ReferenceContext::attribute) return 0;
    out += named->text;
    return length;
}

/// Appends what the first bytes of `rest` mean and gives their number, at least 1.
size_t step(std::string_view rest, std::string& out, ReferenceContext context) {
    if (rest[0] == '&') {
        if (const size_t length = reference(rest, out, context)) return length;
    } else if (rest[0] == '\r') {
        out += '\n';
        return rest.starts_with("\r\n") ? 2 : 1;
    } else if (rest[0] == '\0') {
        out += "\xef\xbf\xbd";
        return 1;
    }
    out += rest[0];
    return 1;
}

}  // namespace

std::string decoded(std::string_view raw, ReferenceContext context) {
    std::string out;
    out.reserve(raw.size());
    while (!raw.empty()) raw.remove_prefix(step(raw, out, context));
    return out;
}

size_t RawOffsets::of(size_t decoded_offset) {
    std::string piece;
    while (raw_at_ < raw_.size() && decoded_at_ < decoded_offset) {
        piece.clear();
        raw_at_ += step(raw_.substr(raw_at_), piece, ReferenceContext::attribute);
        decoded_at_ += piece.size();
    }
    return raw_at_;
}

}  // namespace links
