#include "links/visits/stretch.hpp"

#include <algorithm>

namespace links {

Earlier earlier_of(const Attempt& attempt) {
    using std::chrono::seconds;
    return attempt.earlier.value_or(Earlier{0, attempt.at, attempt.run, 0, seconds(0), seconds(0)});
}

bool found_the_same(const Attempt& attempt, const Attempt& next) {
    return attempt.problem == next.problem && attempt.counts == next.counts &&
           (attempt.final_url == next.final_url || info(next.problem).says != Says::works);
}

Attempt joined(const Attempt& attempt, Attempt next) {
    auto all = earlier_of(attempt);
    const auto later = earlier_of(next);
    const auto gap = std::max(std::chrono::seconds(0), later.first - attempt.at);
    all.visits += 1 + later.visits;
    all.runs += (later.first_run != attempt.run) + later.runs;
    all.watched += gap + later.watched;
    all.longest_gap = std::max({all.longest_gap, gap, later.longest_gap});
    if (!next.page_read) next.page_read = attempt.page_read, next.title = attempt.title;
    next.earlier = all;
    return next;
}

std::vector<Attempt> changes(const std::vector<Attempt>& attempts) {
    std::vector<Attempt> changes;
    for (const auto& attempt : attempts)
        if (!changes.empty() && found_the_same(changes.back(), attempt)) changes.back() = joined(changes.back(), attempt);
        else changes.push_back(attempt);
    return changes;
}

}  // namespace links
