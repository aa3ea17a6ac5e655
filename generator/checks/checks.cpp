#include "checks/checks.hpp"

namespace checks {

void check(const model::Portal& portal, text::Date today, report::Report& report) {
    const model::Index index(portal);
    check_relations(portal, index, today, report);
    check_approvals(portal, index, report);
    check_addresses(portal, report);
    check_outcomes(portal, report);
    check_figures(portal, index, report);
    check_unfinished(portal, report);
    check_dates(portal, today, report);
    check_exceptions(portal, today, report);
    check_snapshots(portal, report);
    check_noted(portal, today, report);
    check_contradictions(portal, report);
    check_reading_age(portal, report);
    check_titles(portal, today, report);
}

}  // namespace checks
