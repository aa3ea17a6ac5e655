#include "links/visits/standing.hpp"

#include <algorithm>
#include <set>

namespace links {
namespace {

Says says(const Attempt& attempt) { return info(attempt.problem).says; }
bool is_gone(const Attempt& attempt) { return attempt.problem == Problem::not_found || attempt.problem == Problem::gone; }

/// Failures that go on: those after the last visit at which the link worked.
std::vector<const Attempt*> failures(const std::vector<Attempt>& attempts) {
    std::vector<const Attempt*> failures;
    for (const auto& attempt : attempts) {
        if (!attempt.counts) continue;
        if (says(attempt) == Says::works) failures.clear();
        if (says(attempt) == Says::fails) failures.push_back(&attempt);
    }
    return failures;
}

/// A run that was cut short and taken up again may have visited a link twice.
int runs(const std::vector<const Attempt*>& visits) {
    std::set<int> different;
    for (const auto* visit : visits) different.insert(visit->run);
    return int(different.size());
}

/// The time that is known to have been bad: nobody knows what was between two visits that are far apart, or while our own
/// network was down.
std::chrono::seconds observed(const std::vector<const Attempt*>& failures, const model::LinkPolicy& policy) {
    const std::chrono::seconds longest_gap = std::chrono::hours(policy.confirm_hours) / 2;
    std::chrono::seconds total{0};
    for (size_t i = 1; i < failures.size(); ++i) {
        const bool blind = std::any_of(failures[i - 1], failures[i], [](const Attempt& attempt) { return !attempt.counts; });
        const std::chrono::seconds gap = failures[i]->at - failures[i - 1]->at;  // below nothing where a clock was set back
        if (!blind) total += std::clamp(gap, std::chrono::seconds(0), longest_gap);
    }
    return total;
}

bool confirmed(const std::vector<const Attempt*>& failures, const model::LinkPolicy& policy) {
    if (failures.empty()) return false;
    auto gone = failures;
    std::erase_if(gone, [](const auto* failure) { return !is_gone(*failure); });
    if (policy.gone_runs && runs(gone) >= *policy.gone_runs) return true;
    return runs(failures) >= policy.confirm_runs && observed(failures, policy) >= std::chrono::hours(policy.confirm_hours);
}

}  // namespace

const Attempt* last_counted(const std::vector<Attempt>& attempts) {
    const auto at = std::find_if(attempts.rbegin(), attempts.rend(), [](const Attempt& attempt) { return attempt.counts; });
    return at == attempts.rend() ? nullptr : &*at;
}

Standing standing(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy) {
    Standing out;
    const auto* last = last_counted(attempts);
    if (!last) return out.status = attempts.empty() ? Status::unchecked : info(attempts.back().problem).status, out;
    out.checked = last->at;
    out.status = info(last->problem).status;
    for (const auto& attempt : attempts)
        if (attempt.counts && says(attempt) == Says::works) out.last_good = attempt.at;
    const auto failing = failures(attempts);
    if (failing.empty()) return out;
    out.failing_since = failing.front()->at;
    if (says(*last) == Says::fails && confirmed(failing, policy)) out.status = Status::broken;
    return out;
}

Change change(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy) {
    if (attempts.empty()) return Change::none;
    const auto now = standing(attempts, policy);
    const auto before = standing({attempts.begin(), attempts.end() - 1}, policy);
    if (now.status == Status::broken) return before.status == Status::broken ? Change::still_broken : Change::newly_broken;
    return before.status == Status::broken && !now.failing() ? Change::mended : Change::none;
}

std::string settled_address(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy) {
    const auto* last = last_counted(attempts);
    if (!last || last->problem != Problem::moved) return "";
    int same = 0;
    for (auto at = attempts.rbegin(); at != attempts.rend() && same < policy.stable_runs; ++at) {
        if (!at->counts) continue;
        if (at->problem != Problem::moved || at->final_url != last->final_url) return "";
        ++same;
    }
    return same >= policy.stable_runs ? last->final_url.str() : "";
}

std::vector<int> days_to_mend(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy) {
    std::vector<int> days;
    std::vector<const Attempt*> failing;
    for (const auto& attempt : attempts) {
        if (!attempt.counts) continue;
        if (says(attempt) == Says::fails) failing.push_back(&attempt);
        if (says(attempt) != Says::works) continue;
        if (confirmed(failing, policy))
            days.push_back(int(std::chrono::floor<std::chrono::days>(attempt.at - failing.front()->at).count()));
        failing.clear();
    }
    return days;
}

bool is_fresh(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy, text::Moment now) {
    return !attempts.empty() && attempts.back().counts && says(attempts.back()) == Says::works &&
           text::is_within(std::chrono::hours(policy.fresh_hours), attempts.back().at, now);
}

History believed(History recorded, text::Moment now) {
    for (auto& [link, attempts] : recorded)
        std::erase_if(attempts, [now](const Attempt& attempt) { return !text::is_believable(attempt.at, now); });
    std::erase_if(recorded, [](const auto& link) { return link.second.empty(); });
    return recorded;
}

}  // namespace links
