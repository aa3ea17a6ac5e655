#include "links/standing.hpp"

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
template <class Iterator>
int runs(Iterator from, Iterator to) {
    std::set<int> different;
    for (; from != to; ++from) different.insert((*from)->run);
    return int(different.size());
}

bool confirmed(const std::vector<const Attempt*>& failures, const Policy& policy) {
    if (failures.empty()) return false;
    const auto gone = std::find_if_not(failures.rbegin(), failures.rend(), [](const auto* failure) { return is_gone(*failure); });
    if (policy.gone_runs && runs(failures.rbegin(), gone) >= *policy.gone_runs) return true;
    return runs(failures.begin(), failures.end()) >= policy.confirm_runs &&
           failures.back()->at - failures.front()->at >= std::chrono::hours(policy.confirm_hours);
}

}  // namespace

const Attempt* last_counted(const std::vector<Attempt>& attempts) {
    const auto at = std::find_if(attempts.rbegin(), attempts.rend(), [](const Attempt& attempt) { return attempt.counts; });
    return at == attempts.rend() ? nullptr : &*at;
}

Standing standing(const std::vector<Attempt>& attempts, const Policy& policy) {
    Standing out;
    const auto* last = last_counted(attempts);
    if (!last) return out.status = attempts.empty() ? Status::unchecked : Status::unsure, out;
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

Change change(const std::vector<Attempt>& attempts, const Policy& policy) {
    if (attempts.empty()) return Change::none;
    const auto now = standing(attempts, policy);
    const auto before = standing({attempts.begin(), attempts.end() - 1}, policy);
    if (now.status == Status::broken) return before.status == Status::broken ? Change::still_broken : Change::newly_broken;
    return before.status == Status::broken && !now.failing() ? Change::mended : Change::none;
}

std::string settled_address(const std::vector<Attempt>& attempts, const Policy& policy) {
    const auto* last = last_counted(attempts);
    if (!last || last->problem != Problem::moved) return "";
    int same = 0;
    for (auto at = attempts.rbegin(); at != attempts.rend() && same < policy.stable_runs; ++at) {
        if (!at->counts) continue;
        if (at->problem != Problem::moved || at->final_url != last->final_url) return "";
        ++same;
    }
    return same >= policy.stable_runs ? last->final_url : "";
}

bool is_fresh(const std::vector<Attempt>& attempts, const Policy& policy, text::Moment now) {
    return !attempts.empty() && attempts.back().counts && says(attempts.back()) == Says::works &&
           now - attempts.back().at < std::chrono::hours(policy.fresh_hours);
}

}  // namespace links
