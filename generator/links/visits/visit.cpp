#include <algorithm>

#include <fmt/format.h>

#include "links/markup/encoding.hpp"
#include "links/visits/page_signs.hpp"
#include "links/visits/robots.hpp"
#include "links/visits/shown_page.hpp"
#include "links/visits/traveller.hpp"
#include "links/visits/web_link.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

constexpr size_t page_beginning = 64 * 1024;       ///< enough for a title and for signs of what kind of page it is
constexpr size_t page_with_ids = 4 * 1024 * 1024;  ///< a longer one has its ids taken for granted
constexpr std::string_view robot_name = "csa";

bool is_success(const Reply& reply) { return reply.status >= 200 && reply.status < 300; }

bool is_html(const Reply& reply) {
    const auto type = text::lower_case(reply.header("content-type"));
    return type.empty() || type.starts_with("text/html") || type.starts_with("application/xhtml");
}

/// "iso-8859-1" of "text/html; charset=ISO-8859-1"; empty if the server names none.
std::string_view charset_of(const Reply& reply) { return parameter_of(reply.header("content-type"), "charset"); }

/// By its beginning, as the MIME Sniffing Standard tells text: what is coded in a way that nobody knows is none.
bool is_text(std::string_view page) {
    constexpr size_t beginning = 1445;
    return std::none_of(page.begin(), page.begin() + std::ptrdiff_t(std::min(beginning, page.size())), [](unsigned char c) {
        return c < 0x09 || c == 0x0b || (c > 0x0d && c < 0x1b) || (c > 0x1b && c < 0x20);
    });
}

/// Whether an answer to HEAD is as good as one to GET: many servers answer HEAD wrongly, but no name and no trust stay so.
bool convinces(const Answer& answer) {
    if (const auto* reply = std::get_if<Reply>(&answer)) return is_success(*reply) || reply->status == 429;
    switch (std::get<Silence>(answer).trouble) {
        case Trouble::timed_out:
        case Trouble::cut_off:
        case Trouble::not_http:
        case Trouble::too_much: return false;
        case Trouble::no_such_host:
        case Trouble::not_connected:
        case Trouble::private_address:
        case Trouble::certificate_expired:
        case Trouble::certificate_of_other_host:
        case Trouble::certificate_incomplete:
        case Trouble::certificate_untrusted:
        case Trouble::tls_failed: break;
    }
    return true;
}

/// Another page of the same site.
Url beside(Url page, std::vector<std::string> segments) {
    page.segments = std::move(segments);
    page.query.reset(), page.fragment.reset();
    return page;
}

class Visit {
public:
    Visit(Round& round, Target target)
        : round_(round), target_(std::move(target)), evidence_{target_.url, {target_.url}}, traveller_(round) {}

    Task<Evidence> run() {
        evidence_.at = round_.moment();
        evidence_.wanted_ids = target_.fragments;
        const bool welcome = co_await robots_allow();
        if (welcome && target_.errand == Errand::judge) {
            co_await reach();
            co_await compare_with_missing_page();
            judge_page();
        } else if (welcome) co_await ask_alone();
        if (!welcome) evidence_.end = VisitEnd::robots_refused;
        evidence_.ms = int(traveller_.spent().count());
        if (welcome && target_.errand == Errand::judge) co_await try_https();
        if (auto* reply = reply_of(evidence_.answer); reply && target_.errand != Errand::get) reply->body.clear();
        co_return std::move(evidence_);
    }

private:
    static Reply* reply_of(Answer& answer) { return std::get_if<Reply>(&answer); }

    /// To the end of all redirects, by HEAD and if need be by GET; by GET alone where the page is to be read anyway.
    Task<bool> reach() {
        if (target_.read_page && target_.fragments.empty()) co_return co_await read(page_beginning);
        auto by_head = traveller_.travel(evidence_.trip, Method::head, 0);
        evidence_.answer = co_await by_head;
        const bool arrived = evidence_.trip.end == TripEnd::arrived || evidence_.trip.end == TripEnd::wrong_port;
        const bool convincing = convinces(evidence_.answer) && arrived && !is_sent_away();
        if (!convincing) evidence_.trip = {target_.url};
        if (convincing && !wants_page()) co_return true;
        co_return co_await read(target_.fragments.empty() ? page_beginning : page_with_ids);
    }

    /// The one address, wherever it may redirect to.
    Task<bool> ask_alone() {
        const auto address = target_.url.href(), host = target_.url.host.value_or("");
        if (target_.errand == Errand::see) {
            auto by_head = traveller_.ask({address, host, Method::head, 0, {}, {}});
            evidence_.answer = co_await by_head;
            const auto* reply = reply_of(evidence_.answer);
            if (convinces(evidence_.answer) || (reply && reply->redirects())) co_return true;
        }
        auto by_get = traveller_.ask({address, host, Method::get, target_.errand == Errand::get ? longest_answer : 0, {}, {}});
        evidence_.answer = co_await by_get;
        co_return true;
    }

    /// To the first page, or to where people sign in: some servers do so with those who ask by HEAD.
    bool is_sent_away() const {
        const auto& trip = evidence_.trip;
        return !trip.hops.empty() && (is_home(trip.at) || is_login(trip.at));
    }

    bool wants_page() {
        const auto* reply = reply_of(evidence_.answer);
        return reply && is_success(*reply) && is_html(*reply) && !target_.fragments.empty();
    }

    /// Gets the page where the trip has come to.
    Task<bool> read(size_t limit) {
        auto by_get = traveller_.travel(evidence_.trip, Method::get, limit);
        evidence_.answer = co_await by_get;
        evidence_.page.read = reply_of(evidence_.answer) != nullptr;
        co_return evidence_.page.read;
    }

    Task<bool> robots_allow() {
        if (!round_.manners().robots_txt) co_return true;
        auto fetched = once(beside(target_.url, {"robots.txt"}), longest_robots);
        const auto& page = *co_await fetched;
        if (page.status >= 500) co_return false;
        const auto path = target_.url.path() + (target_.url.query ? "?" + *target_.url.query : "");
        co_return page.status >= 300 || page.status == 0 || Robots(page.body, robot_name).allows(path);
    }

    /// Asks for a page beside the one that was asked for, which cannot exist: a site that shows one there all the same may have
    /// shown the like here.
    Task<bool> compare_with_missing_page() {
        const auto* reply = reply_of(evidence_.answer);
        if (!reply || evidence_.trip.end != TripEnd::arrived || !is_success(*reply) || !is_html(*reply)) co_return false;
        if (has_home_path(target_.url) || (is_home(evidence_.trip.at) && same_site(target_.url, evidence_.trip.at)))
            co_return false;
        auto fetched = once(missing_neighbour(target_.url), page_beginning);
        const auto& missing = *co_await fetched;
        if (missing.status < 200 || missing.status >= 300) co_return false;
        if (missing.final_url == evidence_.trip.at.href()) co_return co_await is_one_for_all();
        auto fetched_home = once(beside(evidence_.trip.at, {""}), page_beginning);
        if (!evidence_.page.read) co_await read(page_beginning);
        const auto& first = *co_await fetched_home;
        co_return evidence_.page.like_missing_page = looks_like(missing) && !looks_like(first);
    }

    /// Of an address that leads where the missing page leads. Where the first page of the site leads there, too, somebody stands
    /// in front of all of it (to ask for consent, or to say that it is closed today), and nothing is known of this page.
    Task<bool> is_one_for_all() {
        if (evidence_.trip.hops.empty()) co_return false;
        if (!same_site(target_.url, evidence_.trip.at)) co_return evidence_.page.like_missing_page = true;
        auto fetched = once(beside(target_.url, {""}), page_beginning);
        const auto& first = *co_await fetched;
        co_return evidence_.page.like_missing_page = first.final_url != evidence_.trip.at.href();
    }

    /// One for each first folder of a host: "/docs/" of "/docs/a/b.html".
    Url missing_neighbour(const Url& url) const {
        const bool in_folder = url.segments.size() > 1 && !url.segments[0].empty();
        auto neighbour = beside(url, in_folder ? std::vector<std::string>{url.segments[0], ""} : std::vector<std::string>{""});
        neighbour.segments.back() = fmt::format("csa-{:016x}", round_.chance(neighbour.href()));
        return neighbour;
    }

    /// With the same title: on sites with much around the text of a page, all pages are alike.
    bool looks_like(const KnownPage& other) {
        const auto* reply = reply_of(evidence_.answer);
        if (!reply || other.status < 200 || other.status >= 300) return false;
        const auto page = std::string_view(reply->body).substr(0, page_beginning);
        return title_of(page) == title_of(other.body) && alike(page, other.body);
    }

    /// A page that several visits need; the first to come fetches it.
    Task<const KnownPage*> once(Url page, size_t limit) {
        auto& known = round_.known(page.href());
        if (!std::exchange(known.asked, true)) {
            try {
                auto fetched = fetch(std::move(page), limit);
                known.page = co_await fetched;
            } catch (...) {  // thrown again to all who need the page, this visit too
                known.fault = std::current_exception();
            }
            known.settle();
        }
        co_await known;
        co_return &*known.page;
    }

    Task<KnownPage> fetch(Url page, size_t limit) {
        Trip trip{std::move(page)};
        auto by_get = traveller_.travel(trip, Method::get, limit);
        auto answer = co_await by_get;
        const auto* reply = reply_of(answer);
        if (!reply || trip.end != TripEnd::arrived) co_return KnownPage{};
        co_return KnownPage{reply->status, trip.at.href(), is_success(*reply) ? reply->body : ""};
    }

    /// Of an address that works with http alone, as far as its writer knew.
    Task<bool> try_https() {
        const auto* reply = reply_of(evidence_.answer);
        const bool is_plain = target_.url.scheme == "http" && !target_.url.port && evidence_.trip.hops.empty();
        if (!is_plain || !reply || !is_success(*reply)) co_return false;
        Trip trip{target_.url};
        trip.at.scheme = "https";
        auto by_head = traveller_.travel(trip, Method::head, 0);
        auto answer = co_await by_head;
        const auto* secure = reply_of(answer);
        const bool stays = trip.end == TripEnd::arrived && trip.at.scheme == "https" && trip.at.host == target_.url.host;
        co_return evidence_.page.works_with_https = stays && secure && is_success(*secure);
    }

    void judge_page() {
        const auto* reply = reply_of(evidence_.answer);
        if (!evidence_.page.read || !reply || !is_html(*reply)) return;
        auto& page = evidence_.page;
        const auto body = page_in_utf8(reply->body, charset_of(*reply));
        if (!is_text(body)) return;
        const ShownPage shown(body, evidence_.trip.at);
        page.challenge = shown.is_challenge();
        if (!reply->shows_page()) return;
        page.title = shown.title();
        page.for_sale = shown.offers_domain();
        page.asks_password = shown.asks_password();
        page.filled_by_script = shown.is_filled_by_script();
        page.like_missing_page &= !shown.is_shell();
        if (reply->whole) evidence_.missing_ids = lacking(shown);
    }

    /// Where a redirect names a fragment, every link leads to that one.
    std::vector<std::string> lacking(const ShownPage& page) const {
        const auto& named = evidence_.trip.fragment;
        if (!named) return page.lacking(target_.fragments);
        const auto id = wanted_id(*named);
        return id.empty() || page.lacking({id}).empty() ? std::vector<std::string>() : target_.fragments;
    }

    Round& round_;
    Target target_;
    Evidence evidence_;
    Traveller traveller_;
};

}  // namespace

Task<Evidence> visit(Round& round, Target target) {
    Visit visit(round, std::move(target));
    auto running = visit.run();
    co_return co_await running;
}

}  // namespace links
