#include "text/utf8.hpp"

#include <algorithm>
#include <array>

#include "text/slug.hpp"

namespace text {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

struct Range {
    char32_t first, last;
};

constexpr std::array<Range, 18> invisible{{{0xad, 0xad},
                                           {0x34f, 0x34f},
                                           {0x61c, 0x61c},
                                           {0x115f, 0x1160},
                                           {0x17b4, 0x17b5},
                                           {0x180b, 0x180f},
                                           {0x200b, 0x200f},
                                           {0x202a, 0x202e},
                                           {0x2060, 0x206f},
                                           {0x3164, 0x3164},
                                           {0xfe00, 0xfe0f},
                                           {0xfeff, 0xfeff},
                                           {0xffa0, 0xffa0},
                                           {0xfff0, 0xfff8},
                                           {0xfff9, 0xfffb},
                                           {0x1bca0, 0x1bca3},
                                           {0x1d173, 0x1d17a},
                                           {0xe0000, 0xe0fff}}};

bool continues(char c) { return (c & 0xc0) == 0x80; }

/// Neither a control character nor a part of anything beyond ASCII.
bool is_plain(char c) { return (c >= 0x20 && c < 0x7f) || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

Character character(std::string_view bytes, size_t at) {
    const auto byte = [&](size_t i) { return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const size_t wanted = lead >= 0xf0 && lead <= 0xf4   ? 4
                          : lead >= 0xe0 && lead <= 0xef ? 3
                          : lead >= 0xc2 && lead <= 0xdf ? 2
                                                         : 1;
    const unsigned low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (wanted == 1 || byte(1) < low || byte(1) > high) return {0xfffd, 1, false};
    char32_t code = lead & (0x7fu >> wanted);
    size_t length = 1;
    for (; length < wanted && byte(length) >= 0x80 && byte(length) <= 0xbf; ++length) code = code << 6 | (byte(length) & 0x3f);
    return length == wanted ? Character{code, length, true} : Character{0xfffd, length, false};
}

void append_character(std::string& out, std::uint32_t c) {
    if (c == 0 || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) c = 0xfffd;
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += {char(0xc0 | c >> 6), char(0x80 | (c & 63))};
    } else if (c < 0x10000) {
        out += {char(0xe0 | c >> 12), char(0x80 | (c >> 6 & 63)), char(0x80 | (c & 63))};
    } else {
        out += {char(0xf0 | c >> 18), char(0x80 | (c >> 12 & 63)), char(0x80 | (c >> 6 & 63)), char(0x80 | (c & 63))};
    }
}

std::string repaired_utf8(std::string_view bytes) {
    std::string out;
    for (;;) {
        const size_t bad = first_bad_utf8(bytes);
        out.append(bytes.substr(0, bad));
        if (bad == std::string_view::npos) return out;
        bytes.remove_prefix(bad);
        bytes.remove_prefix(character(bytes, 0).length);
        out += replacement;
    }
}

bool is_line_break(char32_t c) { return (c >= 0x0a && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

bool is_invisible(char32_t c) {
    return c >= invisible.front().first && std::any_of(invisible.begin(), invisible.end(),
                                                       [&](const Range& range) { return c >= range.first && c <= range.last; });
}

std::string sound(std::string_view bytes) {
    if (std::all_of(bytes.begin(), bytes.end(), is_plain)) return std::string(bytes);
    std::string out;
    for (size_t at = 0; at < bytes.size();) {
        const auto [code, length, well_formed] = character(bytes, at);
        const bool kept = well_formed && (is_plain(bytes[at]) || !is_control(code));
        out += kept ? bytes.substr(at, length) : replacement;
        at += length;
    }
    return out;
}

std::string shortened(std::string words, size_t longest) {
    if (words.size() <= longest) return words;
    size_t head = longest / 2, tail = words.size() - longest / 2;
    while (head > 0 && continues(words[head])) --head;
    while (tail < words.size() && continues(words[tail])) ++tail;
    return words.replace(head, tail - head, " … ");
}

}  // namespace text
