#include "links/url/percent.hpp"

namespace links {

void append_encoded(std::string& out, std::string_view bytes, const EncodeSet& set) {
    static constexpr char hex[] = "0123456789ABCDEF";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (set[byte]) (out += '%') += {hex[byte >> 4], hex[byte & 15]};
        else out += c;
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

}  // namespace links
