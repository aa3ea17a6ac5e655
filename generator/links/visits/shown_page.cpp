#include "links/visits/shown_page.hpp"

#include <algorithm>
#include <array>

#include "links/markup/page_text.hpp"
#include "links/markup/tokenizer.hpp"
#include "links/url/percent.hpp"
#include "links/visits/page_signs.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

template <size_t n>
using Names = std::array<std::string_view, n>;

constexpr size_t few_words = 250;      ///< a page with more is about something else than its own name, or who reads it
constexpr size_t hardly_a_word = 20;   ///< what a page says while its script is loaded
constexpr size_t words_of_shell = 3;   ///< "Loading …"
constexpr size_t words_of_offer = 40;  ///< of a block: longer ones tell something else
constexpr size_t pages_of_a_site = 3;  ///< so many others a page leads to that belongs to a site

constexpr Names<11> challenge_titles{"just a moment...",
                                     "attention required! | cloudflare",
                                     "pardon our interruption",
                                     "access denied",
                                     "request rejected",
                                     "robot or human?",
                                     "are you a robot?",
                                     "are you human?",
                                     "security check",
                                     "human verification",
                                     "ddos-guard"};
constexpr std::string_view challenge_id = "px-captcha";

constexpr Names<9> sale_words{"this domain is for sale",      "this domain may be for sale",
                              "this domain name is for sale", "buy this domain",
                              "this domain is parked",        "parked free, courtesy of",
                              "this domain has expired",      "the domain name is available for purchase",
                              "interested in this domain"};
constexpr Names<4> said_of_host{" is for sale", " may be for sale", " is parked", " has expired"};
constexpr Names<10> offer_words{"make an offer", "make offer", "buy now",   "get a quote", "inquire",
                                "enquire",       "renew",      "registrar", "courtesy of", "sponsored listings"};

constexpr Names<4> words_of_loss{"not found", "404", "sorry", "error"};

template <size_t n>
bool holds_one_of(std::string_view text, const Names<n>& words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string_view::npos; });
}

size_t words_in(std::string_view text) {
    size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool between = c == ' ' || c == block_end;
        words += !between && !inside;
        inside = !between;
    }
    return words;
}

/// The part behind which a sentence begins: "x. ", "x: ", or nothing at all.
bool ends_sentence(std::string_view before) {
    before = text::trimmed(before);
    return before.empty() || std::string_view(".!?:|").find(before.back()) != std::string_view::npos;
}

/// Whether a sentence begins with one of `words`, by itself and not in quotation marks.
template <size_t n>
bool says_one_of(std::string_view block, const Names<n>& words) {
    for (const auto word : words)
        for (size_t at = block.find(word); at != std::string_view::npos; at = block.find(word, at + 1))
            if (ends_sentence(block.substr(0, at))) return true;
    return false;
}

bool is_frame(const Link& link) { return link.element == Element::iframe || link.element == Element::frame; }

/// Where the challenges of some guards come from. Their other scripts stand on every page that they guard.
bool loads_challenge(const Link& link) {
    const auto address = text::lower_case(link.value);
    const auto holds = [&](std::string_view part) { return address.find(part) != std::string::npos; };
    if (is_frame(link) && holds("_incapsula_resource")) return true;
    if (!is_frame(link) && link.element != Element::script) return false;
    return holds("captcha-delivery.com/") || (holds("/cdn-cgi/challenge-platform/") && holds("/orchestrate/"));
}

struct PasswordField {
    bool found = false;

    void start(const Tag& tag, std::uint32_t, Namespace) {
        found |= tag.element == Element::input && same_word(tag.get(Attribute::type), "password");
    }
    void end(std::string_view) {}
    void text(std::string_view) {}
    void style_sheet(std::string_view, std::uint32_t) {}
    void script(const Tag&, std::string_view, std::uint32_t) {}
    void style_instruction(const Tag&, std::uint32_t) {}
};

}  // namespace

ShownPage::ShownPage(std::string_view page, const Url& at)
    : page_(page), at_(at), title_(title_of(page)), text_(page_text(page, Markup::html)), words_(words_in(text_)) {
    read_page(page, Markup::html, arena_, links_);
}

/// Few words, and hardly any way to the rest of a site: neither an article nor a page with a menu.
bool ShownPage::is_slight() const { return words_ <= few_words && !leads_on(); }

bool ShownPage::leads_on() const {
    std::set<std::string> paths;
    for (const auto& link : links_.links) {
        if (link.element != Element::a) continue;
        const auto url = parse_url(link.value, &at_);
        if (url && url->host && same_site(*url, at_) && url->path() != at_.path() && url->path() != "/")
            paths.insert(url->path());
        if (paths.size() == pages_of_a_site) return true;
    }
    return false;
}

bool ShownPage::is_challenge() const {
    if (!is_slight()) return false;
    const auto title = text::lower_case(text::trimmed(title_.str()));
    return std::find(challenge_titles.begin(), challenge_titles.end(), title) != challenge_titles.end() ||
           std::any_of(links_.links.begin(), links_.links.end(), loads_challenge) ||
           std::find(links_.ids.begin(), links_.ids.end(), challenge_id) != links_.ids.end();
}

std::string_view ShownPage::host_name() const {
    const auto host = at_.host ? std::string_view(*at_.host) : std::string_view();
    return host.substr(host.starts_with("www.") ? 4 : 0);
}

/// A market fills the page, takes readers over, or is where this very name is to be had.
bool ShownPage::is_market_front() const {
    return std::any_of(links_.links.begin(), links_.links.end(), [&](const Link& link) {
        const bool fills = is_frame(link) || link.element == Element::script || link.element == Element::meta;
        if (!fills && link.element != Element::a) return false;
        const auto url = parse_url(link.value, &at_);
        return url && sells_domains(*url) && (fills || url->href().find(host_name()) != std::string::npos);
    });
}

/// Of a block of the text, or the title: it says so of the host by name, or says so and not that others do.
bool ShownPage::is_for_sale(std::string_view block) const {
    if (words_in(block) > words_of_offer) return false;
    const auto name = host_name();
    for (size_t at = block.find(name); at != std::string_view::npos && !name.empty(); at = block.find(name, at + 1)) {
        const auto rest = block.substr(at + name.size());
        if (std::any_of(said_of_host.begin(), said_of_host.end(), [&](auto words) { return rest.starts_with(words); }))
            return true;
    }
    return says_one_of(block, sale_words);
}

bool ShownPage::offers_domain() const {
    if (!is_slight() || sells_domains(at_)) return false;
    if (is_market_front() || is_for_sale(folded(title_.str()))) return true;
    if (words_ == 0 && page_.find("\"/lander\"") != std::string_view::npos) return true;
    std::string_view rest = text_;
    bool offered = false;
    while (!rest.empty() && !offered) {
        const auto end = std::min(rest.find(block_end), rest.size());
        offered = is_for_sale(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return offered && (holds_one_of(text_, offer_words) || text_.find(host_name()) != std::string::npos ||
                       title_.str().find(host_name()) != std::string::npos);
}

bool ShownPage::asks_password() const {
    PasswordField field;
    Tokenizer(page_, Markup::html, field).read();
    return field.found;
}

bool ShownPage::has_script() const {
    return std::any_of(links_.links.begin(), links_.links.end(),
                       [](const Link& link) { return link.element == Element::script; });
}

bool ShownPage::is_filled_by_script() const { return words_ <= hardly_a_word && has_script(); }

bool ShownPage::is_shell() const { return words_ <= words_of_shell && has_script() && !holds_one_of(text_, words_of_loss); }

std::vector<std::string> ShownPage::lacking(const std::vector<std::string>& ids) const {
    const std::set<std::string_view> held(links_.ids.begin(), links_.ids.end());
    std::vector<std::string> missing;
    for (const auto& id : ids) {
        const auto decoded = repaired_utf8(percent_decoded(id));
        const bool found = held.contains(id) || held.contains(decoded) || held.contains("user-content-" + decoded);
        if (!found && text::lower_case(decoded) != "top") missing.push_back(id);
    }
    return missing;
}

}  // namespace links
