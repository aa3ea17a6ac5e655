#include "checks/checks.hpp"

namespace checks {

report::Kind kind_of(figures::Rule rule) {
    using figures::Rule, report::Kind;
    switch (rule) {
        case Rule::two_values: return Kind::two_values;
        case Rule::other_previous: return Kind::other_previous;
        case Rule::shifted_previous: return Kind::shifted_previous;
        case Rule::two_bases: return Kind::two_bases;
        case Rule::two_levels: return Kind::two_levels;
        case Rule::implied_base: return Kind::implied_base;
        case Rule::wrong_change: return Kind::wrong_change;
        case Rule::wrong_percentage: return Kind::wrong_percentage;
        case Rule::wrong_average: return Kind::wrong_average;
        case Rule::same_change: return Kind::same_change;
        case Rule::falling_total: return Kind::falling_total;
        case Rule::unlike_periods: return Kind::unlike_periods;
        case Rule::arrow_against_data: return Kind::arrow_against_data;
        case Rule::words_against_data: return Kind::words_against_data;
        case Rule::unit_changed: return Kind::unit_changed;
        case Rule::threshold_varies: return Kind::threshold_varies;
        case Rule::wrong_period: return Kind::wrong_period;
        case Rule::introduced_later: return Kind::introduced_later;
        case Rule::impossible_words: return Kind::impossible_words;
        case Rule::parts_differ: return Kind::parts_differ;
    }
    return Kind::two_values;
}

namespace {

text::Place place_of(const figures::Contradiction& found) {
    return found.figures.empty() ? found.snapshot->place : found.figures[0].observation->indicator.place;
}

}  // namespace

void check_contradictions(const model::Portal& portal, report::Report& report) {
    for (const auto& found : figures::lint(figures::Book(portal)))
        report.add(kind_of(found.rule), place_of(found), found.message(),
                   "figures are published as printed, and the site shows both; change it only if it was copied wrongly");
}

}  // namespace checks
