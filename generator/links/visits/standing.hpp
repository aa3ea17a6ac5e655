// How a link stands, judged by all visits so far: broken is said only after confirmation.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "links/visits/problem.hpp"
#include "model/settings.hpp"

namespace links {

struct Standing {
    Status status = Status::unchecked;
    std::optional<text::Moment> failing_since;  ///< first failure of those that still go on
    std::optional<text::Moment> last_good;
    std::optional<text::Moment> checked;  ///< last visit that counts

    bool failing() const { return failing_since.has_value(); }
};

/// `attempts` are all visits to one link, or stretches of them, oldest first. Those that do not count are left out; those that
/// say nothing neither confirm a failure nor end it.
Standing standing(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy);

/// All visits to each link, oldest first.
using History = std::map<std::string, std::vector<Attempt>>;

/// Without the visits that are dated later than `now`: a clock was wrong then, and nobody knows when they were made.
History believed(History recorded, text::Moment now);

/// What the last visit changed: a link that became broken, one that still is, one that works again.
enum class Change { none, newly_broken, still_broken, mended };
Change change(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy);

/// The address that permanent redirects have named `policy.stable_runs` times in a row; empty if they have not.
std::string settled_address(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy);

/// Whether the last result may stand for another look at `now`: errors are always asked again.
bool is_fresh(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy, text::Moment now);

/// How many days each confirmed failure lasted that is over.
std::vector<int> days_to_mend(const std::vector<Attempt>& attempts, const model::LinkPolicy& policy);

/// The last visit that counts; null if there is none.
const Attempt* last_counted(const std::vector<Attempt>& attempts);

}  // namespace links
