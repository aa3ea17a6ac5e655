#include "checks/checks.hpp"

namespace checks {

report::Kind kind_of(figures::Rule rule) {
    using figures::Rule, report::Kind;
    switch (rule) {
        case Rule::two_values: return Kind::two_values;
        case Rule::other_previous: return Kind::other_previous;
        case Rule::shifted_previous: return Kind::shifted_previous;
        case Rule::wrong_change: return Kind::wrong_change;
        case Rule::wrong_percentage: return Kind::wrong_percentage;
        case Rule::unlike_periods: return Kind::unlike_periods;
        case Rule::arrow_against_data: return Kind::arrow_against_data;
        case Rule::words_against_data: return Kind::words_against_data;
        case Rule::unit_changed: return Kind::unit_changed;
        case Rule::wrong_period: return Kind::wrong_period;
        case Rule::parts_differ: return Kind::parts_differ;
    }
    return Kind::two_values;
}

void check_contradictions(const model::Portal& portal, report::Report& report) {
    for (const auto& found : figures::lint(figures::Book(portal)))
        report.add(kind_of(found.rule), found.figures[0].observation->indicator.place, found.message,
                   "figures are published as printed, and the site shows both; change it only if it was copied wrongly");
}

}  // namespace checks
