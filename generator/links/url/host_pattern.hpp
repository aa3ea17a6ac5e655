// Hosts as people write them into settings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace links {

/// "example.org", or "*.example.org" for all names below it. Capitals, letters of other scripts and the brackets of IPv6 make no
/// difference, as in addresses.
class HostPattern {
public:
    /// Nothing for what is no host, such as a whole address or a host with a port.
    static std::optional<HostPattern> parse(std::string_view written);

    /// Whether it is the host of an address, or above it if the pattern begins with "*.".
    bool names(std::string_view host) const { return only_below_ ? is_above(host) : host == host_; }
    /// Besides, all names below it.
    bool covers(std::string_view host) const { return names(host) || is_above(host); }

    const std::string& host() const { return host_; }

private:
    HostPattern(std::string host, bool only_below) : host_(std::move(host)), only_below_(only_below) {}
    bool is_above(std::string_view host) const {
        return host.size() > host_.size() && host.ends_with(host_) && host[host.size() - host_.size() - 1] == '.';
    }

    std::string host_;
    bool only_below_;
};

/// The host that was meant by what is no host: "example.org" of "https://example.org/a"; empty if there is none.
std::string host_meant_by(std::string_view written);

/// Whether one of them is the host.
inline bool names_any(const std::vector<HostPattern>& patterns, std::string_view host) {
    for (const auto& pattern : patterns)
        if (pattern.names(host)) return true;
    return false;
}

}  // namespace links
