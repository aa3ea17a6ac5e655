#include <fmt/format.h>

#include "checks/checks.hpp"

namespace checks {

void check_outcomes(const model::Portal& portal, report::Report& report) {
    const auto& known = portal.settings.outcomes;
    for (const auto& indicator : portal.indicators) {
        const auto& [outcome, place] = indicator.outcome;
        if (outcome.empty() || std::find(known.begin(), known.end(), outcome) != known.end()) continue;
        report.add(report::Kind::bad_value, place, fmt::format("\"outcome\" cannot be \"{}\"", outcome),
                   report::did_you_mean(outcome, {known.begin(), known.end()},
                                        fmt::format("the outcomes that site.yaml names are: {}", fmt::join(known, "; "))));
    }
}

}  // namespace checks
