#include "links/traveller.hpp"

#include <algorithm>

#include "links/cookies.hpp"
#include "links/retry_after.hpp"

namespace links {
namespace {

constexpr size_t most_hops = 10;
constexpr int most_retries = 2;

bool is_redirect(const Reply& reply) {
    const auto s = reply.status;
    return (s == 301 || s == 302 || s == 303 || s == 307 || s == 308) && !reply.header("location").empty();
}

/// Takes the next hop; false if there is none to take.
bool follow(Trip& trip, const Reply& reply) {
    const std::string location(reply.header("location"));
    auto to = parse_url(location, &trip.at);
    const bool of_web = to && (to->scheme == "http" || to->scheme == "https");
    if (!of_web || to->href().size() > text::ForeignWords::longest_address) {
        trip.end = TripEnd::astray, trip.astray = text::ForeignWords::of(location);
        return false;
    }
    if (trip.hops.size() == most_hops) {
        trip.end = TripEnd::too_long;
        return false;
    }
    to->username.clear(), to->password.clear();
    to->fragment.reset();
    trip.at = std::move(*to);
    trip.hops.push_back({reply.status, trip.at.href()});
    return true;
}

}  // namespace

Task<Answer> Traveller::travel(Trip& trip, Method method, size_t body_limit) {
    Cookies cookies;
    std::vector<std::string> passed;  ///< addresses with the cookies sent there
    while (may_use_port(trip)) {
        const auto host = trip.at.host.value_or("");
        const auto address = trip.at.href(), cookie = cookies.for_host(host);
        auto asked = ask({address, host, method, body_limit, cookie, {}});
        auto answer = co_await asked;
        const auto* reply = std::get_if<Reply>(&answer);
        if (!reply || !is_redirect(*reply)) co_return answer;
        for (const auto& header : reply->headers)
            if (header.name == "set-cookie") cookies.take(header.value, host);
        passed.push_back(address + "\n" + cookie);
        if (!follow(trip, *reply)) co_return answer;
        const auto next = trip.at.href() + "\n" + cookies.for_host(trip.at.host.value_or(""));
        if (std::find(passed.begin(), passed.end(), next) == passed.end()) continue;
        trip.end = TripEnd::circle;
        co_return answer;
    }
    co_return Silence{Trouble::private_address, {}};
}

bool Traveller::may_use_port(Trip& trip) const {
    const auto port = trip.at.port;
    if (!port || *port == 80 || *port == 443 || round_.manners().allowed_hosts.contains(trip.at.host.value_or(""))) return true;
    trip.end = TripEnd::wrong_port;
    trip.astray = text::ForeignWords::of(std::to_string(*port));
    return false;
}

Task<Answer> Traveller::ask(Request request) {
    Instant delay{0};
    for (int again = 0;; ++again) {
        request.timeout = request.method == Method::head ? std::min(left(), round_.manners().timeout / 2) : left();
        if (request.timeout <= Instant(0)) co_return Silence{Trouble::timed_out, {}};
        auto asking = round_.ask(request, delay);
        auto got = co_await asking;
        spent_ += delay + Instant(got.ms);
        const auto pause = pause_before(got, again);
        if (!pause || *pause >= left()) co_return std::move(got.answer);
        delay = *pause;
    }
}

std::optional<Instant> Traveller::pause_before(const Round::Asking& got, int again) const {
    if (again == most_retries) return std::nullopt;
    const auto* reply = std::get_if<Reply>(&got.answer);
    if (reply && (reply->status == 429 || reply->status == 503))
        if (const auto asked_for = parse_retry_after(reply->header("retry-after"), round_.moment())) return *asked_for;
    const bool passing = reply ? reply->status == 429 || (reply->status >= 500 && reply->status < 600)
                               : std::get<Silence>(got.answer).trouble == Trouble::cut_off;
    if (!passing || (got.request.method == Method::head && !(reply && reply->status == 429))) return std::nullopt;
    const auto jitter = round_.chance(got.request.address + char('0' + again)) % 500;
    return Instant((1000 << again) + int(jitter));
}

}  // namespace links
