#include "links/url/host_pattern.hpp"

#include "links/url/host.hpp"
#include "links/url/url.hpp"

namespace links {

std::optional<HostPattern> HostPattern::parse(std::string_view written) {
    const bool only_below = written.starts_with("*.");
    if (only_below) written.remove_prefix(2);
    const bool is_number = written.find(':') != std::string_view::npos && !written.starts_with('[');  // IPv6 without its brackets
    const auto host = parse_host(is_number ? "[" + std::string(written) + "]" : std::string(written), HostKind::domain);
    if (!host || host->empty() || host->find('*') != std::string::npos) return std::nullopt;
    return HostPattern(*host, only_below);
}

std::string host_meant_by(std::string_view written) {
    const auto has_scheme = written.find("//") != std::string_view::npos;
    const auto url = parse_url(has_scheme ? std::string(written) : "http://" + std::string(written));
    return url ? url->host.value_or("") : "";
}

}  // namespace links
