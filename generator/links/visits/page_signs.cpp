#include "links/visits/page_signs.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "links/markup/html.hpp"
#include "links/markup/page_text.hpp"
#include "links/url/percent.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

template <size_t n>
using Names = std::array<std::string_view, n>;

constexpr Names<12> login_parts{"login", "log-in", "logon",  "signin", "sign-in",    "sign_in",
                                "sso",   "saml2",  "oauth2", "adfs",   "login.aspx", "login.php"};
constexpr Names<5> login_hosts{"login.microsoftonline.com", "accounts.google.com", "login.live.com", "login.yahoo.com",
                               "appleid.apple.com"};
constexpr Names<9> markets{"sedo.com",  "sedoparking.com", "hugedomains.com", "dan.com",       "afternic.com",
                           "bodis.com", "parkingcrew.net", "undeveloped.com", "namebright.com"};
constexpr Names<7> home_names{"index", "default", "home", "homepage", "index.html", "home.aspx", "default.aspx"};

constexpr Names<8> sale_words{"this domain is for sale",
                              "this domain may be for sale",
                              "buy this domain",
                              "domain is parked",
                              "parked free, courtesy of",
                              "this domain has expired",
                              "the domain name is available for purchase",
                              "interested in this domain"};
constexpr Names<3> challenge_titles{"just a moment...", "attention required! | cloudflare", "pardon our interruption"};
constexpr Names<3> challenge_programs{"_incapsula_resource", "captcha-delivery.com", "/cdn-cgi/challenge-platform/"};
constexpr std::string_view challenge_id = "px-captcha";

constexpr size_t few_words = 250;  ///< a page with more is about something else than its own name

template <size_t n>
bool holds_one_of(std::string_view text, const Names<n>& words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string_view::npos; });
}

/// What a page loads by itself: scripts, frames, pictures.
bool is_loaded(const Link& link) {
    return link.element == Element::script || link.element == Element::iframe || link.element == Element::frame ||
           link.element == Element::img;
}

template <size_t n>
bool loads_from(const PageLinks& page, const Names<n>& places) {
    return std::any_of(page.links.begin(), page.links.end(),
                       [&](const Link& link) { return is_loaded(link) && holds_one_of(text::lower_case(link.value), places); });
}

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

bool sells_domains(const Url& url) { return contains(markets, without_www(url.host.value_or(""))); }

bool is_challenge(const Reply& reply) {
    return reply.header("cf-mitigated") == "challenge" || !reply.header("x-amzn-waf-action").empty();
}

/// Words that a page quotes are no sign: its title is, and what it loads.
bool is_challenge_page(std::string_view page) {
    Arena arena;
    PageLinks links;
    read_page(page, Markup::html, arena, links);
    const auto title = text::lower_case(text::trimmed(title_of(page).str()));
    return contains(challenge_titles, title) || loads_from(links, challenge_programs) ||
           std::find(links.ids.begin(), links.ids.end(), challenge_id) != links.ids.end();
}

/// A page of few words that offers its own name, or one that a market for names fills in by script.
bool offers_domain(std::string_view page) {
    Arena arena;
    PageLinks links;
    read_page(page, Markup::html, arena, links);
    const auto text = page_text(page, Markup::html);
    const auto words = size_t(std::count(text.begin(), text.end(), ' ') + std::count(text.begin(), text.end(), block_end));
    return words <= few_words && (holds_one_of(text, sale_words) ||
                                  holds_one_of(text::lower_case(title_of(page).str()), sale_words) || loads_from(links, markets));
}

text::ForeignWords title_of(std::string_view page) {
    const size_t title = text::lower_case(page).find("<title");
    return text::ForeignWords::of(title == std::string::npos ? "" : element_text(page, std::uint32_t(title)));
}

bool is_route(std::string_view fragment) {
    return fragment.find_first_of("/=") != std::string_view::npos || fragment.starts_with('!');
}

std::vector<std::string> missing_ids(const std::string& page, const std::vector<std::string>& ids) {
    Arena arena;
    PageLinks links;
    read_page(page, Markup::html, arena, links);
    const std::set<std::string_view> held(links.ids.begin(), links.ids.end());
    std::vector<std::string> missing;
    for (const auto& id : ids) {
        const auto decoded = repaired_utf8(percent_decoded(id));
        const bool found = held.contains(id) || held.contains(decoded) || held.contains("user-content-" + decoded);
        if (!found && text::lower_case(decoded) != "top" && !is_route(decoded)) missing.push_back(id);
    }
    return missing;
}

bool alike(std::string_view a, std::string_view b) {
    const auto of_a = words_of(a), of_b = words_of(b);
    const auto shared = size_t(std::count_if(of_a.begin(), of_a.end(), [&](auto word) { return of_b.contains(word); }));
    return shared * 10 >= (of_a.size() + of_b.size() - shared) * 9;
}

}  // namespace links
