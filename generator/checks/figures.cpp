#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "checks/checks.hpp"

namespace checks {
namespace {

/// From 0 for the widest; areas that only serve for comparison are as wide as can be.
int smallness(std::string_view area_type) {
    constexpr std::array<std::pair<std::string_view, int>, 7> known{
        {{"nation", 0}, {"region", 1}, {"force", 2}, {"county", 3}, {"unitary", 4}, {"district", 4}, {"beat", 5}}};
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& pair) { return pair.first == area_type; });
    return found == known.end() ? 0 : found->second;
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
            const auto* area = static_cast<const model::Area*>(index_.find(seen.area.value));
            if (!indicator || !area) continue;
            const auto unit = seen.unit_given ? seen.unit : indicator->unit;
            if (const auto why = impossible(seen, unit); !why.empty())
                add(seen, fmt::format("the figure \"{}\" {}", seen.value_printed, why), "write it as the paper prints it");
            if (smallness(area->type) > smallness(indicator->smallest_area) && !indicator->smallest_area.empty())
                add(seen, fmt::format("\"{}\" may not be shown for an area as small as \"{}\"", indicator->ref.id, area->ref.id),
                    fmt::format("its smallest area is a {}: leave the figure out", indicator->smallest_area));
            const auto& [start, end, kind, label] = seen.period;
            if (!known.emplace(seen.indicator.value, seen.area.value, start, end, unit, seen.paragraph).second)
                add(seen, fmt::format("the figure \"{}\" stands here twice", indicator->ref.id),
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
