// One printed figure with everything it belongs to.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "figures/interval.hpp"
#include "model/portal.hpp"

namespace figures {

using Breaks = std::vector<model::Break>;

/// Points into a portal that outlives it and does not change.
struct Figure {
    const model::Indicator* indicator;
    const model::Area* area;
    const model::Snapshot* snapshot;
    const model::Observation* observation;
    std::shared_ptr<const Breaks> breaks;  ///< of its indicator, and what papers say of its area
    Dispersion dispersion = {};            ///< of its family; `Book` knows it

    model::Unit unit() const { return observation->unit_given ? observation->unit : indicator->unit; }
    std::optional<double> value() const { return observation->value; }
    /// The indicator's, unless a figure of another unit stands for something else: a rate of cases, a place.
    model::Measure measure() const;
    /// How many there were: the value itself where counts are the unit.
    std::optional<double> count() const;
    /// The earlier value printed beside it, or what the printed change leaves for it.
    std::optional<double> printed_earlier() const;
    /// The indicator's; a low place in a group is always good.
    model::Polarity polarity() const;
    /// The count and what it was counted among: the days of the period for a count, cases for a percentage, people for a rate (if
    /// not printed, those that make the count this rate). Without a printed count, a rate's is estimated by the area's
    /// population. Nothing without a count, for what chance says nothing of, or for numbers that no counts can be, which checks
    /// refuse.
    std::optional<Counted> counted() const;
    /// At 95 %, in the unit of the value; nothing without counts, or for events of which nobody knows how much they vary.
    std::optional<Interval> interval() const;
    /// Whether the count is an estimate, made of a printed rate and how many people live there.
    bool is_estimated() const;
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
