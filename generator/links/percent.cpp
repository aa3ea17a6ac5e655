#include "links/percent.hpp"

#include "text/slug.hpp"

namespace links {
namespace {

/// How many bytes of `rest`, whose first sequence is broken, one U+FFFD replaces.
size_t broken_length(std::string_view rest) {
    const auto byte = [&](size_t at) { return at < rest.size() ? static_cast<unsigned char>(rest[at]) : 0u; };
    const unsigned lead = byte(0);
    const size_t wanted = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead <= 0xef ? 3 : 1;
    const unsigned low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (wanted == 1 || byte(1) < low || byte(1) > high) return 1;
    size_t length = 2;
    while (length < wanted && byte(length) >= 0x80 && byte(length) <= 0xbf) ++length;
    return length;
}

}  // namespace

void append_encoded(std::string& out, std::string_view bytes, const EncodeSet& set) {
    static constexpr char hex[] = "0123456789ABCDEF";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (set[byte]) (out += '%') += {hex[byte >> 4], hex[byte & 15]};
        else out += c;
    }
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

char32_t character_at(std::string_view text, size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0xc0) return lead;
    const int more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    char32_t c = lead & (0x3fu >> more);
    for (int i = 0; i < more && at < text.size(); ++i) c = c << 6 | (static_cast<unsigned char>(text[at++]) & 0x3f);
    return c;
}

std::string repaired_utf8(std::string_view bytes) {
    std::string out;
    for (;;) {
        const size_t bad = text::first_bad_utf8(bytes);
        out.append(bytes.substr(0, bad));
        if (bad == std::string_view::npos) return out;
        bytes.remove_prefix(bad);
        bytes.remove_prefix(broken_length(bytes));
        out += "\xef\xbf\xbd";
    }
}

}  // namespace links
