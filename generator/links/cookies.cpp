#include "links/cookies.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace links {
namespace {

constexpr size_t most_cookies = 50;
constexpr size_t longest_cookie = 4096;

bool belongs(std::string_view host, std::string_view domain) {
    return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

/// The domain that the header names, if `host` may speak for it; else `host`.
std::string_view domain_of(std::string_view attributes, std::string_view host) {
    while (!attributes.empty()) {
        const size_t end = std::min(attributes.find(';'), attributes.size());
        auto one = text::trimmed(attributes.substr(0, end), " ");
        attributes.remove_prefix(std::min(end + 1, attributes.size()));
        if (one.size() < 7 || (one[0] | 0x20) != 'd' || one[6] != '=') continue;
        one.remove_prefix(one.starts_with("domain=.") || one.starts_with("Domain=.") ? 8 : 7);
        const bool fits = one.find('.') != std::string_view::npos && belongs(host, one);
        return fits ? one : host;
    }
    return host;
}

}  // namespace

void Cookies::take(std::string_view header, std::string_view host) {
    const size_t end = std::min(header.find(';'), header.size());
    const auto pair = header.substr(0, end);
    const size_t equals = pair.find('=');
    if (equals == std::string_view::npos || pair.size() > longest_cookie) return;
    Cookie cookie{std::string(domain_of(header.substr(end), host)), std::string(text::trimmed(pair.substr(0, equals), " ")),
                  std::string(text::trimmed(pair.substr(equals + 1), " "))};
    std::erase_if(held_, [&](const Cookie& old) { return old.domain == cookie.domain && old.name == cookie.name; });
    if (held_.size() < most_cookies) held_.push_back(std::move(cookie));
}

std::string Cookies::for_host(std::string_view host) const {
    std::string out;
    for (const auto& cookie : held_)
        if (belongs(host, cookie.domain)) out += (out.empty() ? "" : "; ") + cookie.name + "=" + cookie.value;
    return out;
}

}  // namespace links
