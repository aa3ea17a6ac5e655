#include "links/url/url.hpp"

#include "links/url/percent.hpp"

namespace links {

std::optional<std::uint16_t> default_port(std::string_view scheme) {
    if (scheme == "https" || scheme == "wss") return 443;
    if (scheme == "http" || scheme == "ws") return 80;
    if (scheme == "ftp") return 21;
    return std::nullopt;
}

bool is_special_scheme(std::string_view scheme) { return scheme == "file" || default_port(scheme); }

bool Url::is_special() const { return is_special_scheme(scheme); }

std::string Url::path() const {
    if (opaque_path) return *opaque_path;
    std::string out;
    for (const auto& segment : segments) (out += '/') += segment;
    return out;
}

std::string Url::href() const {
    std::string out = scheme + ":";
    if (host) {
        out += "//";
        if (!username.empty() || !password.empty()) {
            out += username;
            if (!password.empty()) (out += ':') += password;
            out += '@';
        }
        out += *host;
        if (port) (out += ':') += std::to_string(*port);
    } else if (!opaque_path && segments.size() > 1 && segments[0].empty()) {
        out += "/.";
    }
    out += path();
    if (query) (out += '?') += *query;
    if (fragment) (out += '#') += *fragment;
    return out;
}

std::string Url::origin() const {
    if (!default_port(scheme)) return "null";
    return scheme + "://" + host.value_or("") + (port ? ":" + std::to_string(*port) : "");
}

}  // namespace links
