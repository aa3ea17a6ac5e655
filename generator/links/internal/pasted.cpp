#include "links/internal/pasted.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "links/url/host_pattern.hpp"
#include "links/url/percent.hpp"
#include "links/url/public_address.hpp"
#include "site/url_path.hpp"
#include "text/foreign_words.hpp"

namespace links {
namespace {

constexpr size_t npos = std::string_view::npos;

/// A program that counts or checks who follows a link, and where it keeps the true address.
struct Wrapper {
    std::string_view host;  ///< and all below it; with ".*" at its end under any country
    std::string_view path;
    std::string_view parameter;
};

constexpr std::array wrappers{
    Wrapper{"safelinks.protection.outlook.com", "/", "url"},
    Wrapper{"google.*", "/url", "q"},
    Wrapper{"google.*", "/url", "url"},
    Wrapper{"google.*", "/imgres", "imgrefurl"},
    Wrapper{"l.facebook.com", "/l.php", "u"},
    Wrapper{"lm.facebook.com", "/l.php", "u"},
    Wrapper{"facebook.com", "/flx/warn", "u"},
    Wrapper{"l.instagram.com", "/", "u"},
    Wrapper{"linkedin.com", "/redir/redirect", "url"},
    Wrapper{"youtube.com", "/redirect", "q"},
    Wrapper{"slack-redir.net", "/link", "url"},
    Wrapper{"duckduckgo.com", "/l/", "uddg"},
    Wrapper{"linkprotect.cudasvc.com", "/url", "a"},
    Wrapper{"urldefense.proofpoint.com", "/v1/url", "u"},
    Wrapper{"statics.teams.cdn.office.net", "/evergreen-assets/safelinks", "url"},
};

/// Where everyone has to sign in first.
constexpr std::array<std::string_view, 8> closed_hosts{"sharepoint.com",          "teams.microsoft.com", "outlook.office.com",
                                                       "outlook.office365.com",   "outlook.live.com",    "mail.google.com",
                                                       "outlook.cloud.microsoft", "onedrive.live.com"};

/// Ends of names in use in offices, which the internet does not have.
constexpr std::array<std::string_view, 6> office_names{".lan", ".corp", ".intranet", ".intra", ".private", ".home"};

bool is_at_or_below(std::string_view host, std::string_view name) {
    return host == name || (host.size() > name.size() && host.ends_with(name) && host[host.size() - name.size() - 1] == '.');
}

/// "www.google.co.uk" of "google.*": what stands behind the name is a country, such as "com", "de" or "co.uk".
bool is_of_any_country(std::string_view host, std::string_view name) {
    if (host.starts_with("www.")) host.remove_prefix(4);
    if (!host.starts_with(name) || host.substr(name.size(), 1) != ".") return false;
    const auto country = host.substr(name.size() + 1);
    return country.size() <= 6 && std::count(country.begin(), country.end(), '.') <= 1;
}

bool is_private(const std::string& host) {
    return !is_public_host(host) ||
           std::any_of(office_names.begin(), office_names.end(), [&](std::string_view end) { return host.ends_with(end); });
}

bool is_allowed(std::string_view host, const site::Site& site) {
    return std::any_of(site.private_hosts.begin(), site.private_hosts.end(), [&](const std::string& written) {
        const auto allowed = HostPattern::parse(written);
        return allowed && allowed->names(host);
    });
}

constexpr std::string_view back_room = "/wp-admin/";

bool is_closed_host(std::string_view host) {
    return host.starts_with("intranet.") || host.starts_with("sharepoint.") ||
           std::any_of(closed_hosts.begin(), closed_hosts.end(), [&](auto name) { return is_at_or_below(host, name); });
}

bool is_closed(const Url& url) { return is_closed_host(*url.host) || url.path().starts_with(back_room); }

bool is_host_of(std::string_view host, const Wrapper& wrapper) {
    if (wrapper.host.ends_with(".*")) return is_of_any_country(host, wrapper.host.substr(0, wrapper.host.size() - 2));
    return is_at_or_below(host, wrapper.host);
}

/// Decoded; empty if the query has none.
std::string parameter_of(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const auto field = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(field.size() + 1, query.size()));
        if (field.starts_with(name) && field.substr(name.size(), 1) == "=") return percent_decoded(field.substr(name.size() + 1));
    }
    return "";
}

std::optional<Url> web_url(std::string_view address) {
    const auto url = parse_url(address);
    return url && (url->scheme == "http" || url->scheme == "https") ? std::optional(*url) : std::nullopt;
}

std::optional<Url> unwrapped_once(const Url& url) {
    for (const auto& wrapper : wrappers) {
        if (!is_host_of(url.host.value_or(""), wrapper) || !url.path().starts_with(wrapper.path)) continue;
        if (auto inner = web_url(parameter_of(url.query.value_or(""), wrapper.parameter))) return inner;
    }
    return std::nullopt;
}

/// "https://urldefense.com/v3/__https://example.org/a__;!!…": the address stands in the path.
std::optional<Url> out_of_path(const Url& url) {
    const auto href = url.href();
    const size_t begin = href.find("/v3/__"), end = href.find("__;", begin == npos ? 0 : begin + 6);
    if (!is_at_or_below(url.host.value_or(""), "urldefense.com") || begin == npos || end == npos) return std::nullopt;
    auto inner = href.substr(begin + 6, end - begin - 6);
    const size_t slash = inner.find(":/");  // servers on the way made one of two
    if (slash != npos && inner.substr(slash + 1, 2) != "//") inner.insert(slash + 1, "/");
    return web_url(inner);
}

/// The address behind all wrappers.
std::optional<Url> unwrapped(const Url& url) {
    std::optional<Url> inner;
    for (int depth = 0; depth < 5; ++depth) {
        const auto& outer = inner ? *inner : url;
        auto next = unwrapped_once(outer);
        if (!next) next = out_of_path(outer);
        if (!next) break;
        inner = std::move(next);
    }
    return inner;
}

std::string in_quotes(std::string_view words) {
    return "\"" + text::ForeignWords::of(words, text::ForeignWords::longest_address).str() + "\"";
}

Fault fault_of_wrapped(const std::string& address, const Url& inner) {
    const auto href = inner.href();
    return {report::Kind::pasted_address, in_quotes(address) + " leads round by a service that counts or checks who follows it",
            "write " + in_quotes(href), href};
}

/// The page of our own site that a preview shows at this address; empty if there is none.
std::string own_page(const Url& url, const Resolver& own) {
    const auto path = own.own_path(url);
    const auto file = path ? own.paths().find_served(*path) : no_file;
    if (file == no_file) return "";
    return site::UrlPath::of_file(own.site().files[file].path).href() + (url.fragment ? "#" + *url.fragment : "");
}

Fault fault_of_private(const std::string& address, const Url& url, const Resolver& own) {
    const auto page = own_page(url, own);
    return {report::Kind::pasted_address, in_quotes(address) + " can be opened on your own computer or network only",
            page.empty() ? "write the address at which everyone can reach it" : "write " + in_quotes(page), page};
}

}  // namespace

bool may_be_pasted(std::string_view address) {
    const auto slashes = address.starts_with("https://") ? 8 : address.starts_with("http://") ? 7 : npos;
    if (slashes == npos || address.find(back_room) != npos) return true;
    const auto rest = address.substr(slashes);
    const std::string host(rest.begin(),
                           std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?' || c == '#'; }));
    const auto is_usual = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    if (!std::all_of(host.begin(), host.end(), is_usual) || is_private(host) || is_closed_host(host)) return true;
    return is_at_or_below(host, "urldefense.com") ||
           std::any_of(wrappers.begin(), wrappers.end(), [&](const Wrapper& wrapper) { return is_host_of(host, wrapper); });
}

std::optional<Fault> fault_of_pasted(const std::string& address, const Resolver& own) {
    const auto url = web_url(address);
    if (!url || !url->host) return std::nullopt;
    if (const auto inner = unwrapped(*url)) return fault_of_wrapped(address, *inner);
    const auto& host = *url->host;
    if (is_private(host))
        return is_allowed(host, own.site()) ? std::nullopt : std::optional(fault_of_private(address, *url, own));
    if (is_closed(*url))
        return Fault{report::Kind::closed_address, in_quotes(address) + " can be opened only by people who may sign in there",
                     "link to a public page, or put the file into the content folder and link to that"};
    return std::nullopt;
}

}  // namespace links
