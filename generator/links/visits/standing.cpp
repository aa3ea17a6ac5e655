#include "links/visits/standing.hpp"

#include <algorithm>

#include "links/visits/stretch.hpp"

namespace links {
namespace {

Says says(const Attempt& attempt) { return info(attempt.problem).says; }
bool is_gone(const Attempt& attempt) { return attempt.problem == Problem::not_found || attempt.problem == Problem::gone; }

/// How often something was found, once a run: one that was cut short and taken up again may have visited a link twice.
struct Runs {
    int count = 0;
    int last = 0;

    void add(const Attempt& attempt, const Earlier& earlier) {
        count += (count == 0 || earlier.first_run != last) + earlier.runs;
        last = attempt.run;
    }
};

/// A failure that goes on, or went on until the link worked again.
struct Failure {
    text::Moment since{}, last{};
    Runs runs, gone_runs;
    /// The time between its visits, and the longest between two. Nobody knows what was while our own network was down.
    std::chrono::seconds watched{0}, longest_gap{0};
    bool blind = false;  ///< our network was down after the last visit

    bool is_one() const { return runs.count > 0; }

    void add(const Attempt& attempt) {
        const auto earlier = earlier_of(attempt);
        if (!is_one()) since = earlier.first;
        else if (!blind) add_gaps(earlier.first - last, earlier.first - last);
        add_gaps(earlier.watched, earlier.longest_gap);
        runs.add(attempt, earlier);
        if (is_gone(attempt)) gone_runs.add(attempt, earlier);
        last = attempt.at, blind = false;
    }

    /// A gap counts for at most half of `confirm_hours`, as nobody knows what was in between: so one that is longer, and as much
    /// again in all the others, are as good as the whole time in small ones.
    bool lasted(std::chrono::hours wanted) const {
        const std::chrono::seconds half = std::chrono::seconds(wanted) / 2;
        return longest_gap <= half ? watched >= wanted : watched - longest_gap >= half;
    }

    bool confirmed(const model::LinkPolicy& policy) const {
        if (policy.gone_runs && gone_runs.count >= *policy.gone_runs) return true;
        return runs.count >= policy.confirm_runs && lasted(std::chrono::hours(policy.confirm_hours));
    }

private:
    void add_gaps(std::chrono::seconds time, std::chrono::seconds longest) {
        watched += std::max(time, std::chrono::seconds(0));  // below nothing where a clock was set back
        longest_gap = std::max(longest_gap, longest);
    }
};

/// What the visits so far come to, oldest first. Those that say nothing neither confirm a failure nor end it.
class Course {
public:
    void add(const Attempt& attempt) {
        if (!attempt.counts) {
            failure_.blind = true;
            return;
        }
        last_ = &attempt;
        if (says(attempt) == Says::works) failure_ = {}, last_good_ = attempt.at;
        if (says(attempt) != Says::fails) return;
        failure_.add(attempt);
    }

    const Failure& failure() const { return failure_; }
    std::optional<text::Moment> last_good() const { return last_good_; }
    const Attempt* last() const { return last_; }

private:
    Failure failure_;
    std::optional<text::Moment> last_good_;
    const Attempt* last_ = nullptr;
};

}  // namespace

const Attempt* last_counted(const std::vector<Attempt>& attempts) {
    const auto at = std::find_if(attempts.rbegin(), attempts.rend(), [](const Attempt& attempt) { return attempt.counts; });
    return at == attempts.rend() ? nullptr : &*at;
}

Standing standing(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy) {
    if (attempts.empty()) return {};
    Course course;
    for (const auto& attempt : attempts) course.add(attempt);
    const auto* last = course.last();
    if (!last) return {info(attempts.back().problem).status, {}, {}, {}};
    Standing out{info(last->problem).status, {}, course.last_good(), last->at};
    const auto& failure = course.failure();
    if (!failure.is_one()) return out;
    out.failing_since = failure.since;
    if (says(*last) == Says::fails && failure.confirmed(policy)) out.status = Status::broken;
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
        same += 1 + earlier_of(*at).visits;
    }
    return same >= policy.stable_runs ? last->final_url.str() : "";
}

std::vector<int> days_to_mend(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy) {
    std::vector<int> days;
    Course course;
    for (const auto& attempt : attempts) {
        const auto failure = course.failure();
        course.add(attempt);
        if (!failure.is_one() || course.failure().is_one() || !failure.confirmed(policy)) continue;
        days.push_back(int(std::chrono::floor<std::chrono::days>(earlier_of(attempt).first - failure.since).count()));
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
