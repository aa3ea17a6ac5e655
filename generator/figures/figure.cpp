#include "figures/figure.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "figures/rounding.hpp"

namespace figures {
namespace {

using model::Unit;

template <class Entry>
std::unordered_map<std::string_view, const Entry*> by_id(const std::vector<Entry>& entries) {
    std::unordered_map<std::string_view, const Entry*> found;
    for (const auto& entry : entries) found.emplace(entry.ref.id, &entry);
    return found;
}

auto order_of(const Figure& figure) {
    const auto& seen = *figure.observation;
    return std::tuple(std::string_view(figure.indicator->ref.id), std::string_view(figure.area->ref.id), seen.period.end,
                      seen.period.start, figure.meeting());
}

std::optional<Counted> as_printed(const Figure& figure) {
    const auto count = figure.count(), value = figure.value();
    const auto& among = figure.observation->denominator;
    const auto& period = figure.observation->period;
    const auto unit = figure.unit();
    if (!count || !value) return std::nullopt;
    if (unit == Unit::count) return Counted{*count, text::days_between(period.start, period.end) + 1.0};
    if (unit == Unit::percent) return among ? std::optional(Counted{*count, *among}) : std::nullopt;
    if (per(unit) == 0 || *count == 0) return std::nullopt;
    return Counted{*count, among ? *among : per(unit) * *count / *value};
}

/// No method holds for others.
bool can_be(const Counted& counted, Unit unit) {
    const auto& [count, among] = counted;
    return count >= 0 && among > 0 && std::isfinite(among) && (unit != Unit::percent || count <= among);
}

}  // namespace

int per(Unit unit) { return unit == Unit::rate_per_1000 ? 1000 : unit == Unit::rate_per_100000 ? 100000 : 0; }

std::optional<double> Figure::count() const { return unit() == Unit::count ? value() : observation->count; }

std::optional<double> Figure::printed_earlier() const {
    const auto& printed = observation->printed;
    if (printed.previous) return printed.previous->value;
    return printed.change && value() ? std::optional(*value() - printed.change->value) : std::nullopt;
}

model::Polarity Figure::polarity() const { return unit() == Unit::rank ? model::Polarity::low_good : indicator->polarity; }

std::optional<Counted> Figure::counted() const {
    const auto counted = as_printed(*this);
    return counted && can_be(*counted, unit()) ? counted : std::nullopt;
}

std::optional<Interval> Figure::interval() const {
    const auto found = counted();
    if (!found) return std::nullopt;
    if (unit() == Unit::count) return count_interval(found->count);
    if (unit() != Unit::percent) return rate_interval(*found, per(unit()));
    const auto share = proportion_interval(*found);
    return Interval{100 * share.low, 100 * share.high};
}

int Figure::decimals() const { return decimals_of(observation->value_printed); }

std::string_view Figure::meeting() const { return snapshot->meeting ? std::string_view(snapshot->meeting->value.id) : ""; }

std::vector<Figure> figures_of(const model::Portal& portal) {
    const auto indicators = by_id(portal.indicators);
    const auto areas = by_id(portal.areas);
    std::vector<Figure> found;
    for (const auto& snapshot : portal.snapshots)
        for (const auto& seen : snapshot.observations) {
            const auto indicator = indicators.find(seen.indicator.value.id);
            const auto area = areas.find(seen.area.value.id);
            if (indicator != indicators.end() && area != areas.end())
                found.push_back({indicator->second, area->second, &snapshot, &seen});
        }
    std::stable_sort(found.begin(), found.end(), [](const Figure& a, const Figure& b) { return order_of(a) < order_of(b); });
    return found;
}

}  // namespace figures
