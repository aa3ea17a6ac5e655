#include <idn2.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "links/host.hpp"

namespace links {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

bool plain_ascii(std::string_view domain) {
    if (std::any_of(domain.begin(), domain.end(), [](unsigned char c) { return c >= 0x80; })) return false;
    for (size_t from = 0; from <= domain.size();) {
        const auto label = domain.substr(from, domain.find('.', from) - from);
        if (label.size() >= 4 && lower(label[0]) == 'x' && lower(label[1]) == 'n' && label.substr(2, 2) == "--") return false;
        from += label.size() + 1;
    }
    return true;
}

}  // namespace

tl::expected<std::string, UrlError> domain_to_ascii(std::string_view domain) {
    std::string out(domain);
    if (plain_ascii(domain)) {
        std::transform(out.begin(), out.end(), out.begin(), lower);
    } else {
        char* ascii = nullptr;
        const int code = idn2_to_ascii_8z(out.c_str(), &ascii, IDN2_NONTRANSITIONAL | IDN2_NFC_INPUT);
        const std::unique_ptr<char, decltype(&std::free)> owner(ascii, std::free);
        if (code != IDN2_OK) return tl::make_unexpected(UrlError{"domain-to-ASCII"});
        out = ascii;
    }
    if (out.empty()) return tl::make_unexpected(UrlError{"domain-to-ASCII"});
    return out;
}

}  // namespace links
