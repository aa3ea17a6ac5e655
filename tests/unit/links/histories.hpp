// Histories of a link as chance has them, and what they come to, reckoned visit by visit.
#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <vector>

#include "links/visits/standing.hpp"

namespace histories {

using Visits = std::vector<links::Attempt>;

inline int pick(std::mt19937& chance, int from, int to) { return std::uniform_int_distribution(from, to)(chance); }

/// Mostly once a day; with outages, redirects that wander, runs that visit twice, clocks set back, a network that is down.
inline Visits random(std::mt19937& chance, text::Moment first, int count) {
    using links::Problem;
    constexpr std::array kinds{Problem::none,      Problem::none,  Problem::moved,     Problem::redirected,
                               Problem::not_found, Problem::gone,  Problem::no_answer, Problem::server_error,
                               Problem::forbidden, Problem::moved, Problem::left_out,  Problem::fragment_missing};
    Visits visits;
    auto now = first;
    int run = 1, left = 0;
    links::Attempt visit;
    for (int i = 0; i < count; ++i) {
        if (left-- <= 0) {
            left = pick(chance, 0, pick(chance, 0, 1) ? 3 : 40);
            visit.problem = kinds[size_t(pick(chance, 0, int(kinds.size()) - 1))];
        }
        const int hours = pick(chance, 0, 9) ? 24 : pick(chance, -30, 200);
        now += std::chrono::hours(hours) + std::chrono::seconds(pick(chance, 0, 600));
        run += pick(chance, 0, 9) > 0;
        visit.at = now, visit.run = run;
        visit.counts = visit.problem != Problem::left_out && pick(chance, 0, 19) > 0;
        visit.page_read.reset(), visit.title = {}, visit.final_url = {};
        if (pick(chance, 0, 3) == 0)
            visit.page_read = now, visit.title = text::ForeignWords::of("Title " + std::to_string(pick(chance, 0, 2)));
        if (visit.problem == Problem::moved || visit.problem == Problem::redirected)
            visit.final_url =
                text::ForeignWords::of("https://b.example/" + std::string(pick(chance, 0, 9) == 0 ? "other" : "new"));
        visits.push_back(visit);
    }
    return visits;
}

inline model::LinkPolicy random_policy(std::mt19937& chance) {
    model::LinkPolicy policy;
    policy.confirm_runs = pick(chance, 1, 12), policy.confirm_hours = pick(chance, 0, 400);
    if (pick(chance, 0, 1)) policy.gone_runs = pick(chance, 1, 6);
    policy.stable_runs = pick(chance, 1, 9);
    return policy;
}

/// Everything that is told of a link by its visits.
struct Told {
    links::Status status = links::Status::unchecked;
    std::optional<text::Moment> failing_since, last_good, checked;
    std::vector<int> days_to_mend;
    std::string settled;
    bool operator==(const Told&) const = default;
};

inline Told told(const Visits& visits, const model::LinkPolicy& policy) {
    const auto standing = links::standing(visits, policy);
    return {standing.status,
            standing.failing_since,
            standing.last_good,
            standing.checked,
            links::days_to_mend(visits, policy),
            links::settled_address(visits, policy)};
}

inline bool confirmed(const Visits& visits, const std::vector<size_t>& failing, const model::LinkPolicy& policy) {
    std::set<int> runs, gone;
    const std::chrono::seconds half = std::chrono::seconds(std::chrono::hours(policy.confirm_hours)) / 2;
    std::chrono::seconds watched{0};
    for (size_t i = 0; i < failing.size(); ++i) {
        const auto& visit = visits[failing[i]];
        runs.insert(visit.run);
        if (visit.problem == links::Problem::not_found || visit.problem == links::Problem::gone) gone.insert(visit.run);
        if (i == 0 || std::any_of(&visits[failing[i - 1]], &visit, [](const auto& one) { return !one.counts; })) continue;
        watched += std::clamp<std::chrono::seconds>(visit.at - visits[failing[i - 1]].at, std::chrono::seconds(0), half);
    }
    if (policy.gone_runs && int(gone.size()) >= *policy.gone_runs) return true;
    return int(runs.size()) >= policy.confirm_runs && watched >= std::chrono::hours(policy.confirm_hours);
}

/// The same by the letter of the rules, from single visits; `settled` is left out.
inline Told by_the_letter(const Visits& visits, const model::LinkPolicy& policy) {
    Told told;
    std::vector<size_t> failing;
    const links::Attempt* last = nullptr;
    for (size_t i = 0; i < visits.size(); ++i) {
        const auto& visit = visits[i];
        const auto says = links::info(visit.problem).says;
        if (!visit.counts) continue;
        last = &visit;
        if (says == links::Says::fails) failing.push_back(i);
        if (says != links::Says::works) continue;
        told.last_good = visit.at;
        if (!failing.empty() && confirmed(visits, failing, policy))
            told.days_to_mend.push_back(
                int(std::chrono::floor<std::chrono::days>(visit.at - visits[failing.front()].at).count()));
        failing.clear();
    }
    if (!last) return told.status = links::info(visits.back().problem).status, told;
    told.checked = last->at, told.status = links::info(last->problem).status;
    if (failing.empty()) return told;
    told.failing_since = visits[failing.front()].at;
    if (links::info(last->problem).says == links::Says::fails && confirmed(visits, failing, policy))
        told.status = links::Status::broken;
    return told;
}

}  // namespace histories
