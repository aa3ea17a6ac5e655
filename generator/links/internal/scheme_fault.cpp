#include "links/internal/scheme_fault.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "links/internal/resolve.hpp"
#include "report/report.hpp"
#include "text/foreign_words.hpp"

namespace links {
namespace {

using report::Kind;

constexpr size_t longest_shown = 200;

std::string in_quotes(std::string_view value) { return "\"" + text::ForeignWords::of(value, longest_shown).str() + "\""; }

/// "C:" and "file:", and a folder of an office's network.
bool is_on_a_computer(std::string_view value, const Url& url) {
    return url.scheme.size() == 1 || url.scheme == "file" || is_network_folder(value);
}

/// "localhost:8080/x", "www.example.org:8080/x": the name of a host and its port.
bool is_host_and_port(std::string_view value, const Url& url) {
    const auto rest = value.substr(std::min(value.find(':') + 1, value.size()));
    const auto digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const bool ends = digits == rest.size() || std::string_view("/?#").find(rest[digits]) != std::string_view::npos;
    return (url.scheme == "localhost" || url.scheme.find('.') != std::string::npos) && digits > 0 && digits <= 5 && ends;
}

Fault without_scheme(std::string_view value, const Url& url) {
    const auto meant = (url.scheme == "localhost" ? "http://" : "https://") + std::string(value);
    return {Kind::bad_scheme,
            fmt::format("browsers take \"{}:\" in {} for a scheme like \"https:\"", url.scheme, in_quotes(value)),
            "write " + in_quotes(meant), url.scheme == "localhost" ? "" : meant};
}

/// The scheme that was probably meant; empty if none is near.
std::string_view meant_scheme(std::string_view scheme) {
    if (scheme.starts_with("hxxp")) return scheme == "hxxp" ? "http" : "https";
    return report::nearest(scheme,
                           {"https", "http", "mailto", "tel", "ftp", "sms", "file", "data", "javascript", "callto", "webcal"});
}

Fault unknown(std::string_view value, const Url& url) {
    const auto message = fmt::format("{} begins with \"{}:\", which no browser knows", in_quotes(value), url.scheme);
    const auto meant = meant_scheme(url.scheme);
    if (meant.empty())
        return {Kind::bad_scheme, message,
                "correct the address: only registered schemes, such as \"https:\" or \"mailto:\", work everywhere"};
    const auto rest = value.substr(std::min(value.find(':'), value.size()));
    return {Kind::bad_scheme, message, fmt::format("did you mean \"{}:\"?", meant), std::string(meant) + std::string(rest)};
}

}  // namespace

Fault scheme_fault(std::string_view value, const Url& url, bool foreign) {
    if (is_on_a_computer(value, url))
        return {Kind::bad_scheme,
                in_quotes(value) + " is a file of somebody's own computer or network, which readers do not have",
                "put the file into the site and link to it there"};
    if (is_host_and_port(value, url)) return without_scheme(value, url);
    if (foreign) return unknown(value, url);
    return {Kind::bad_scheme, fmt::format("{} begins with \"{}:\", which links must not use here", in_quotes(value), url.scheme),
            "use \"https:\", \"mailto:\" or \"tel:\", or the address of a page"};
}

}  // namespace links
