#include <set>
#include <tuple>

#include <fmt/format.h>

#include "checks/checks.hpp"

namespace checks {
namespace {

bool is_too_small(const model::Area& area, const model::Indicator& indicator) {
    return area.type && indicator.smallest_area && traits(*area.type).smallness > traits(*indicator.smallest_area).smallness;
}

/// What no figure of the unit can be; empty if all is well.
std::string impossible(const model::Observation& seen, model::Unit unit) {
    const auto& [value, count, of] = std::tie(seen.value, seen.count, seen.denominator);
    if ((value && *value < 0) || (count && *count < 0)) return "is below zero";
    if (value && unit == model::Unit::percent && *value > 100) return "is more than 100%";
    if (count && of && *count > *of) return "counts more than the whole it is taken of";
    if (value && unit == model::Unit::rank && (!of || *value < 1 || *value > *of)) return "is no place in a group of that size";
    return "";
}

class FigureCheck {
public:
    FigureCheck(const model::Index& index, report::Report& report) : index_(index), report_(report) {}

    void check(const model::Snapshot& snapshot) {
        std::set<std::tuple<model::Ref, model::Ref, text::Date, text::Date, model::Unit, std::string>> known;
        for (const auto& seen : snapshot.observations) {
            const auto* indicator = index_.indicator(seen.indicator.value.id);
            const auto* area = model::as<model::Area>(index_.find(seen.area.value));
            if (!indicator || !area) continue;
            const auto unit = seen.unit_given ? seen.unit : indicator->unit;
            if (const auto why = impossible(seen, unit); !why.empty())
                add(seen, fmt::format("the figure \"{}\" {}", seen.value_printed, why), "write it as printed");
            if (seen.has(model::Mark::confidential) && (seen.value || seen.count || seen.denominator || seen.was))
                add(seen, fmt::format("the figure \"{}\" is marked confidential (c), but gives a number", indicator->ref.id),
                    "leave out value, count, denominator and was, and see that no printed words hold the number");
            if (is_too_small(*area, *indicator))
                add(seen, fmt::format("\"{}\" may not be shown for an area as small as \"{}\"", indicator->ref.id, area->ref.id),
                    fmt::format("its smallest area is a {}: leave the figure out", model::name(*indicator->smallest_area)));
            const auto& [start, end, kind, label] = seen.period;
            if (!known.emplace(seen.indicator.value, seen.area.value, start, end, unit, seen.paragraph).second)
                add(seen, fmt::format("the figure \"{}\" appears here twice", indicator->ref.id),
                    "take one out, or say which paragraph each is from");
        }
    }

private:
    void add(const model::Observation& seen, std::string message, std::string help) {
        report_.add(report::Kind::bad_figure, seen.indicator.place, std::move(message), std::move(help));
    }

    const model::Index& index_;
    report::Report& report_;
};

}  // namespace

void check_figures(const model::Portal& portal, const model::Index& index, report::Report& report) {
    FigureCheck figures(index, report);
    for (const auto& snapshot : portal.snapshots) figures.check(snapshot);
}

}  // namespace checks
