#include "links/url/address_pattern.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "links/url/percent.hpp"
#include "links/url/url.hpp"

namespace links {
namespace {

constexpr size_t npos = std::string_view::npos;

bool is_unreserved(unsigned char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || std::string_view("-._~").find(char(c)) != npos;
}

size_t begin_of_path(std::string_view address) {
    const size_t slashes = address.find("://");
    return slashes == npos ? 0 : std::min(address.find_first_of("/?#", slashes + 3), address.size());
}

/// Beyond the host of an address that a browser has written.
std::string with_equal_encoding(std::string_view rest) {
    constexpr std::string_view encoded = "\"<>[]\\^`{|}'";
    std::string out;
    for (size_t at = 0; at < rest.size(); ++at) {
        const auto decoded = rest[at] == '%' ? percent_decoded(rest.substr(at, 3)) : std::string();
        if (decoded.size() != 1) {
            if (encoded.find(rest[at]) == npos) out += rest[at];
            else out += fmt::format("%{:02X}", static_cast<unsigned char>(rest[at]));
            continue;
        }
        const auto byte = static_cast<unsigned char>(decoded[0]);
        if (is_unreserved(byte)) out += decoded;
        else out += fmt::format("%{:02X}", byte);
        at += 2;
    }
    return out;
}

/// A '*' of `glob` passes over no sign of `stops`.
bool fits(std::string_view text, std::string_view glob, std::string_view stops) {
    size_t at = 0, in = 0, star = npos, resumed = 0;
    while (at < text.size()) {
        if (in < glob.size() && glob[in] == '*') star = in++, resumed = at;
        else if (in < glob.size() && glob[in] == text[at]) ++at, ++in;
        else if (star != npos && stops.find(text[resumed]) == npos) in = star + 1, at = ++resumed;
        else return false;
    }
    return glob.find_first_not_of('*', in) == npos;
}

bool fits_parts(std::string_view address, std::string_view glob) {
    const size_t path = begin_of_path(address), glob_path = begin_of_path(glob);
    return fits(address.substr(0, path), glob.substr(0, glob_path), "/?#") &&
           fits(address.substr(path), glob.substr(glob_path), "");
}

}  // namespace

std::optional<std::string> comparable_address(std::string_view address) {
    const auto url = parse_url(address);
    if (!url || (url->scheme != "http" && url->scheme != "https")) return std::nullopt;
    const auto href = url->href();
    const size_t path = begin_of_path(href);
    return href.substr(0, path) + with_equal_encoding(std::string_view(href).substr(path));
}

std::optional<AddressPattern> AddressPattern::parse(std::string_view written) {
    auto glob = comparable_address(written);
    if (!glob) return std::nullopt;
    if (written.ends_with('*') && !glob->ends_with('*')) *glob += '*';  // "https://example.*": a path was added
    return AddressPattern(std::move(*glob));
}

bool AddressPattern::matches(std::string_view address) const {
    if (begin_of_path(glob_) == 0) return fits(address, glob_, "");
    if (fits_parts(address, glob_)) return true;
    if (address.find_first_of("?#") != npos) return false;
    if (address.ends_with('/') && fits_parts(address.substr(0, address.size() - 1), glob_)) return true;
    return fits_parts(std::string(address) + "/", glob_);
}

}  // namespace links
