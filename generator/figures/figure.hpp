// One printed figure with everything it belongs to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/interval.hpp"
#include "model/portal.hpp"

namespace figures {

/// Points into a portal that outlives it and does not change.
struct Figure {
    const model::Indicator* indicator;
    const model::Area* area;
    const model::Snapshot* snapshot;
    const model::Observation* observation;

    model::Unit unit() const { return observation->unit_given ? observation->unit : indicator->unit; }
    std::optional<double> value() const { return observation->value; }
    /// How many there were: the value itself where counts are the unit.
    std::optional<double> count() const;
    /// The earlier value printed beside it, or what the printed change leaves for it.
    std::optional<double> printed_earlier() const;
    /// The indicator's; a low place in a group is always good.
    model::Polarity polarity() const;
    /// The count and what it was counted among: the days of the period for a count, cases for a percentage, people for a rate (if
    /// not printed, those that make the count this rate). Nothing without a count, for units that do not come from counts, or for
    /// numbers that no counts can be, which checks refuse.
    std::optional<Counted> counted() const;
    /// At 95 %, in the unit of the value; nothing without counts.
    std::optional<Interval> interval() const;
    /// As many decimals as the paper printed.
    int decimals() const;
    bool has(model::Mark mark) const { return observation->has(mark); }
    /// The day of the meeting that the paper went to, as "2021-03-19"; empty if it is not known.
    std::string_view meeting() const;
};

/// What a rate is for every so many of; 0 for other units.
int per(model::Unit unit);

/// Every observation of the portal whose indicator and area it knows: by indicator, area, last day, then in the order of the
/// papers' meetings.
std::vector<Figure> figures_of(const model::Portal& portal);

}  // namespace figures
