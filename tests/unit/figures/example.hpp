// A small portal of figures, made in a line or two.
#pragma once

#include <string>

#include "figures/series.hpp"
#include "model/vocabulary.hpp"

namespace figures::example {

inline text::Period period(const std::string& start, const std::string& end, text::PeriodKind kind = text::PeriodKind::other) {
    return {*text::Date::parse(start), *text::Date::parse(end), kind, start + " to " + end};
}

/// The twelve months to 31 March of `year`.
inline text::Period year_to(int year) {
    return period(std::to_string(year - 1) + "-04-01", std::to_string(year) + "-03-31", text::PeriodKind::financial_year);
}

/// References stay good until the next thing of the same kind is added.
struct Example {
    model::Portal portal;

    model::Indicator& indicator(const std::string& id, model::Unit unit = model::Unit::count,
                                model::Polarity polarity = model::Polarity::low_good) {
        auto& made = portal.indicators.emplace_back();
        made.ref = {model::Kind::indicator, id}, made.title = id, made.unit = unit, made.polarity = polarity;
        made.measures = unit == model::Unit::percent ? model::Measure::proportion : model::Measure::events;
        return made;
    }

    model::Area& area(const std::string& id, const std::string& type = "county", const std::string& within = "") {
        auto& made = portal.areas.emplace_back();
        made.ref = {model::Kind::area, id}, made.title = id, made.type = model::parse<model::AreaType>(type);
        if (!within.empty()) made.within = {{model::Kind::area, within}, {}};
        return made;
    }

    model::Snapshot& paper(const std::string& meeting) {
        auto& made = portal.snapshots.emplace_back();
        made.ref = {model::Kind::snapshot, meeting}, made.paper = "Paper of " + meeting;
        made.meeting = {{model::Kind::meeting, meeting}, {}};
        return made;
    }

    /// In the paper added last; `printed` is the value as printed, empty for none.
    model::Observation& figure(const std::string& indicator, const std::string& area, const std::string& printed,
                               const text::Period& when) {
        auto& made = portal.snapshots.back().observations.emplace_back(
            model::Observation{.indicator = {{model::Kind::indicator, indicator}, {}},
                               .area = {{model::Kind::area, area}, {}},
                               .period = when,
                               .value = printed.empty() ? std::nullopt : std::optional(std::stod(printed)),
                               .value_printed = printed,
                               .was = {},
                               .unit = {},
                               .unit_given = false,
                               .approximate = false,
                               .count = {},
                               .denominator = {},
                               .status = {},
                               .assumed = {},
                               .paragraph = "1",
                               .caveats = {},
                               .printed = {}});
        return made;
    }

    /// Nine years to 2020 in a paper of their own, which vary about `value` by no more than chance. Another paper is begun after
    /// it.
    void usual_years(const std::string& indicator, const std::string& area, int value) {
        paper("2029-01-01");
        for (int year = 2012; year <= 2020; ++year)
            figure(indicator, area, std::to_string(value + (year % 2 ? 2 : -2)), year_to(year));
        paper("2030-01-01");
    }

    std::vector<Series> series() const { return series_of(figures_of(portal)); }
};

inline model::Number number(const std::string& digits) { return {std::stod(digits), digits}; }

}  // namespace figures::example
