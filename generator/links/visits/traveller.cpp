#include "links/visits/traveller.hpp"

#include <algorithm>
#include <utility>

#include "links/url/percent.hpp"
#include "links/visits/retry_after.hpp"

namespace links {
namespace {

constexpr size_t most_hops = 20;  ///< as in Fetch
constexpr int most_retries = 2;

/// Bytes of a header beyond ASCII stay the bytes that they are.
std::string in_ascii(std::string_view header) {
    std::string out;
    append_encoded(out, header, beyond_ascii);
    return out;
}

}  // namespace

bool take_hop(Trip& trip, const Reply& reply) {
    const auto location = reply.header("location");
    auto to = parse_url(in_ascii(location), &trip.at);
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
    if (auto fragment = std::exchange(to->fragment, std::nullopt)) trip.fragment = std::move(fragment);
    trip.at = std::move(*to);
    trip.hops.push_back({reply.status, trip.at.href() + (trip.fragment ? "#" + *trip.fragment : "")});
    return true;
}

Task<Answer> Traveller::travel(Trip& trip, Method method, size_t body_limit) {
    std::vector<std::string> passed;  ///< addresses with the cookies sent there
    while (may_use_port(trip)) {
        const auto address = trip.at.href(), cookie = cookies_.for_url(trip.at);
        auto asked = ask({address, trip.at.host.value_or(""), method, body_limit, cookie, {}});
        auto answer = co_await asked;
        const auto* reply = std::get_if<Reply>(&answer);
        if (!reply || !reply->redirects()) co_return answer;
        for (const auto& header : reply->headers)
            if (header.name == "set-cookie") cookies_.take(header.value, trip.at, round_.moment());
        passed.push_back(address + "\n" + cookie);
        if (!take_hop(trip, *reply)) co_return answer;
        const auto next = trip.at.href() + "\n" + cookies_.for_url(trip.at);
        if (std::find(passed.begin(), passed.end(), next) == passed.end()) continue;
        trip.end = TripEnd::circle;
        co_return answer;
    }
    co_return Silence{Trouble::private_address, {}};
}

bool Traveller::may_use_port(Trip& trip) const {
    const auto port = trip.at.port;
    if (!port || *port == 80 || *port == 443 || names_any(round_.manners().allowed_hosts, trip.at.host.value_or(""))) return true;
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
