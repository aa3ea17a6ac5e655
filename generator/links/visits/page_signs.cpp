#include "links/visits/page_signs.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "links/markup/html.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

template <size_t n>
using Names = std::array<std::string_view, n>;

constexpr Names<18> login_parts{"login",      "log-in",     "logon",     "signin",    "sign-in",      "sign_in",
                                "sso",        "saml",       "saml2",     "oauth2",    "adfs",         "openid-connect",
                                "login.aspx", "login.html", "login.jsp", "login.php", "wp-login.php", "signin.aspx"};
constexpr Names<5> login_hosts{"login.microsoftonline.com", "accounts.google.com", "login.live.com", "login.yahoo.com",
                               "appleid.apple.com"};
constexpr Names<12> markets{"sedo.com",       "sedoparking.com", "hugedomains.com",           "dan.com",
                            "afternic.com",   "bodis.com",       "parkingcrew.net",           "undeveloped.com",
                            "namebright.com", "parklogic.com",   "parkingpage.namecheap.com", "above.com"};
constexpr Names<7> home_names{"index", "default", "home", "homepage", "index.html", "home.aspx", "default.aspx"};

template <size_t n>
bool contains(const Names<n>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view without_www(std::string_view host) { return host.starts_with("www.") ? host.substr(4) : host; }

/// "en", "cy", "en-gb", "fr_FR"; other pairs of letters are as likely to be names of departments: "it", "hr".
bool is_language(std::string_view name) {
    const auto letters = [](std::string_view part) {
        return std::all_of(part.begin(), part.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    };
    if (name == "en" || name == "cy") return true;
    return name.size() == 5 && letters(name.substr(0, 2)) && (name[2] == '-' || name[2] == '_') && letters(name.substr(3));
}

/// The different words of any text, markup and all.
std::set<std::string_view> words_of(std::string_view text) {
    std::set<std::string_view> words;
    const auto in_word = [](unsigned char c) { return c >= 0x80 || std::isalnum(c); };
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = std::find_if(at, text.end(), in_word);
        at = std::find_if_not(begin, text.end(), in_word);
        if (begin != at) words.insert(text.substr(size_t(begin - text.begin()), size_t(at - begin)));
    }
    return words;
}

}  // namespace

bool is_login(const Url& url) {
    if (contains(login_hosts, url.host.value_or(""))) return true;
    return std::any_of(url.segments.begin(), url.segments.end(),
                       [](const std::string& part) { return contains(login_parts, text::lower_case(part)); });
}

bool is_home(const Url& url) { return (!url.query || url.query->empty()) && has_home_path(url); }

bool has_home_path(const Url& url) {
    return std::all_of(url.segments.begin(), url.segments.end(), [](const std::string& part) {
        const auto name = text::lower_case(part);
        return name.empty() || is_language(name) || contains(home_names, name) || name.starts_with("index.");
    });
}

bool same_site(const Url& a, const Url& b) { return without_www(a.host.value_or("")) == without_www(b.host.value_or("")); }

bool sells_domains(const Url& url) {
    const auto host = url.host.value_or("");
    return std::any_of(markets.begin(), markets.end(), [&](std::string_view market) {
        return host.ends_with(market) && (host.size() == market.size() || host[host.size() - market.size() - 1] == '.');
    });
}

bool is_challenge(const Reply& reply) {
    return reply.header("cf-mitigated") == "challenge" || !reply.header("x-amzn-waf-action").empty();
}

text::ForeignWords title_of(std::string_view page) {
    const size_t title = text::lower_case(page).find("<title");
    return text::ForeignWords::of(title == std::string::npos ? "" : element_text(page, std::uint32_t(title)));
}

bool alike(std::string_view a, std::string_view b) {
    const auto of_a = words_of(a), of_b = words_of(b);
    const auto shared = size_t(std::count_if(of_a.begin(), of_a.end(), [&](auto word) { return of_b.contains(word); }));
    return shared * 10 >= (of_a.size() + of_b.size() - shared) * 9;
}

}  // namespace links
