#include <algorithm>
#include <array>
#include <exception>

#include <fmt/format.h>

#include "links/visits/evidence.hpp"
#include "links/visits/page_signs.hpp"
#include "text/date.hpp"

namespace links {
namespace {

constexpr auto certificate_notice = std::chrono::days(14);

Problem problem_of(Trouble trouble) {
    switch (trouble) {
        case Trouble::no_such_host: return Problem::no_such_host;
        case Trouble::not_connected: return Problem::not_connected;
        case Trouble::timed_out: return Problem::no_answer;
        case Trouble::cut_off: return Problem::cut_off;
        case Trouble::not_http: return Problem::not_http;
        case Trouble::too_much: return Problem::too_much;
        case Trouble::private_address: return Problem::private_address;
        case Trouble::certificate_expired: return Problem::certificate_expired;
        case Trouble::certificate_of_other_host: return Problem::certificate_of_other_host;
        case Trouble::certificate_incomplete: return Problem::certificate_incomplete;
        case Trouble::certificate_untrusted: return Problem::certificate_untrusted;
        case Trouble::tls_failed: return Problem::tls_failed;
    }
    return Problem::tls_failed;
}

Problem problem_of(TripEnd end) {
    switch (end) {
        case TripEnd::circle: return Problem::redirect_loop;
        case TripEnd::too_long: return Problem::too_many_redirects;
        case TripEnd::astray: return Problem::bad_redirect;
        case TripEnd::wrong_port: return Problem::port;
        case TripEnd::arrived: break;
    }
    return Problem::none;
}

/// By the status alone; none where the page is shown. Servers block automated requests by every status that is theirs to choose
/// (400, 405, 406, 418, 421, 444, 451, 456 …): only two say that there is no page.
Problem problem_of(int status) {
    if (status >= 200 && status < 400) return Problem::none;
    if (status == 401 || status == 407) return Problem::login;
    if (status == 403 || status == 451 || status >= 600) return Problem::forbidden;
    if (status == 404) return Problem::not_found;
    if (status == 410) return Problem::gone;
    if (status == 429) return Problem::too_many_requests;
    if (status >= 500 && status < 600) return Problem::server_error;
    return status >= 400 && status < 500 ? Problem::refused_request : Problem::not_http;
}

bool is_permanent(const Hop& hop) { return hop.status == 301 || hop.status == 308; }

bool leaves_https(const Evidence& evidence) {
    bool secure = evidence.asked.scheme == "https";
    for (const auto& hop : evidence.trip.hops) {
        const bool still = hop.to.starts_with("https:");
        if (secure && !still) return true;
        secure = still;
    }
    return false;
}

bool changed(const Evidence& evidence, const LastGood& last) {
    return evidence.trip.at.host != last.host && !evidence.page.title.empty() && !last.title.empty() &&
           evidence.page.title != last.title;
}

/// Of a page that was reached and says that all is well.
Problem problem_of_page(const Evidence& evidence, const LastGood* last) {
    const auto& final = evidence.trip.at;
    const bool to_market = sells_domains(final) && !same_site(evidence.asked, final);
    if (evidence.page.for_sale || to_market) return Problem::domain_for_sale;
    if (last && changed(evidence, *last)) return Problem::site_changed;
    if (is_login(final) && !is_login(evidence.asked)) return Problem::login;
    if (evidence.page.like_missing_page) return evidence.page.asks_password ? Problem::login : Problem::soft_not_found;
    const bool leads_home = !evidence.trip.hops.empty() && same_site(evidence.asked, final) && is_home(final);
    if (leads_home && !evidence.of_own_site && !has_home_path(evidence.asked)) return Problem::leads_home;
    return Problem::none;
}

Problem problem_of_reply(const Evidence& evidence, const Reply& reply, const LastGood* last) {
    if (evidence.page.challenge || is_challenge(reply)) return Problem::challenge;
    if (const auto problem = problem_of(reply.status); problem != Problem::none) return problem;
    if (const auto problem = problem_of_page(evidence, last); problem != Problem::none) return problem;
    if (leaves_https(evidence)) return Problem::leaves_https;
    const bool elsewhere = evidence.trip.at.href() != evidence.asked.href() || evidence.trip.fragment;
    if (!evidence.trip.hops.empty() && elsewhere)  // a page may send readers round once, to see whether they take its cookie
        return std::all_of(evidence.trip.hops.begin(), evidence.trip.hops.end(), is_permanent) ? Problem::moved
                                                                                               : Problem::redirected;
    if (evidence.page.works_with_https) return Problem::could_be_https;
    const bool ends_soon = reply.certificate_ends && *reply.certificate_ends - evidence.at < certificate_notice;
    return ends_soon ? Problem::certificate_ends_soon : Problem::none;
}

/// ", by way of "a" and "b"": where a chain of redirects passed; empty for a single one.
text::ForeignWords stations_of(const Trip& trip) {
    std::string words;
    for (size_t i = 0; i + 1 < trip.hops.size(); ++i)
        words += fmt::format("{}\"{}\"", words.empty() ? ", by way of " : ", ", trip.hops[i].to);
    return text::ForeignWords::of(words);
}

text::ForeignWords detail_of(Problem problem, const Evidence& evidence, const Reply* reply, const LastGood* last) {
    using text::ForeignWords;
    if (problem == Problem::bad_redirect || problem == Problem::port) return evidence.trip.astray;
    if (problem == Problem::moved || problem == Problem::redirected) return stations_of(evidence.trip);
    if (problem == Problem::could_be_https)
        return ForeignWords::of("https" + evidence.asked.href().substr(4), ForeignWords::longest_address);
    if (problem == Problem::site_changed)
        return ForeignWords::of(fmt::format("\"{}\" was \"{}\"", evidence.page.title, last->title));
    if (problem == Problem::certificate_ends_soon)
        return ForeignWords::of(text::Date::from_unix(text::to_unix(*reply->certificate_ends)).long_form());
    const auto* silence = std::get_if<Silence>(&evidence.answer);
    return silence ? silence->detail : ForeignWords();
}

/// What `evidence` says of the link; may throw on what nobody thought of.
Attempt judged(const Evidence& evidence, const LastGood* last) {
    const auto* reply = std::get_if<Reply>(&evidence.answer);
    const auto* silence = std::get_if<Silence>(&evidence.answer);
    const auto& hops = evidence.trip.hops;
    Attempt out;
    out.at = evidence.at, out.ms = evidence.ms;
    out.status = reply ? reply->status : 0;
    if (!hops.empty()) out.final_url = text::ForeignWords::of(hops.back().to, text::ForeignWords::longest_address);
    out.title = evidence.page.title;
    if (evidence.page.read) out.page_read = evidence.at;
    if (evidence.end == VisitEnd::robots_refused) out.problem = Problem::robots_txt;
    else if (evidence.trip.end != TripEnd::arrived) out.problem = problem_of(evidence.trip.end);
    else if (silence) out.problem = problem_of(silence->trouble);
    else out.problem = problem_of_reply(evidence, *reply, last);
    out.detail = detail_of(out.problem, evidence, reply, last);
    return out;
}

Attempt without_judgement(const Evidence& evidence, Problem problem, std::string_view detail) {
    Attempt out;
    out.at = evidence.at, out.ms = evidence.ms;
    out.problem = problem;
    out.detail = text::ForeignWords::of(detail);
    out.counts = false;
    return out;
}

}  // namespace

Attempt classify(const Evidence& evidence, const LastGood* last) {
    if (evidence.end == VisitEnd::left_out) return without_judgement(evidence, Problem::left_out, "");
    if (evidence.end == VisitEnd::fault) return without_judgement(evidence, Problem::program_fault, evidence.fault);
    try {
        return judged(evidence, last);
    } catch (const std::exception& fault) {
        return without_judgement(evidence, Problem::program_fault, fault.what());
    }
}

Attempt at_fragment(Attempt page, const Evidence& evidence, const std::string& id) {
    using text::ForeignWords;
    const auto& named = evidence.trip.fragment;
    const bool leads_on = page.problem == Problem::moved || page.problem == Problem::redirected;
    if (leads_on && !named) page.final_url = ForeignWords::of(page.final_url.str() + "#" + id, ForeignWords::longest_address);
    const bool missing = std::find(evidence.missing_ids.begin(), evidence.missing_ids.end(), id) != evidence.missing_ids.end();
    if (!missing || info(page.problem).says != Says::works) return page;
    if (!evidence.page.filled_by_script)
        page.problem = Problem::fragment_missing, page.detail = ForeignWords::of(named.value_or(id));
    else if (page.problem == Problem::none) page.problem = Problem::fragment_unchecked;
    return page;
}

}  // namespace links
