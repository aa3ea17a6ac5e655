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

}  // namespace links
