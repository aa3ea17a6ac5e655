// Goes from an address through all redirects to an answer, within the time for one link.
#pragma once

#include <optional>

#include "links/visits/cookies.hpp"
#include "links/visits/round.hpp"

namespace links {

/// Takes the hop of a reply that redirects; false, and why in `trip`, if there is none to take.
bool take_hop(Trip& trip, const Reply& reply);

class Traveller {
public:
    explicit Traveller(Round& round) : round_(round) {}

    /// From where `trip` has come to, noting each hop and why it went no further. Cookies are kept for all journeys.
    Task<Answer> travel(Trip& trip, Method method, size_t body_limit);
    /// One question, put again where that may help.
    Task<Answer> ask(Request request);
    /// In answers and in pauses between questions, all journeys together; without the turns of other links.
    Instant spent() const { return spent_; }

private:
    Instant left() const { return round_.manners().timeout - spent_; }
    bool may_use_port(Trip& trip) const;
    /// How long to wait before the question is put again; nothing if that would not help.
    std::optional<Instant> pause_before(const Round::Asking& got, int again) const;

    Round& round_;
    Instant spent_{0};
    Cookies cookies_;
};

}  // namespace links
