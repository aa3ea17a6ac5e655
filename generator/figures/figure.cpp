#include "figures/figure.hpp"

#include <algorithm>
#include <cmath>
#include <map>
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

using AreasById = std::unordered_map<std::string_view, const model::Area*>;

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

/// Whether `area` is one of `areas` or lies within one.
bool lies_in(const model::Area& area, const std::vector<model::PlacedRef>& areas, const AreasById& known) {
    const auto* at = &area;
    for (int steps = 0; at && steps < 9; ++steps) {
        if (std::any_of(areas.begin(), areas.end(), [&](const auto& one) { return one.value == at->ref; })) return true;
        const auto around = at->within ? known.find(at->within->value.id) : known.end();
        at = around == known.end() ? nullptr : around->second;
    }
    return false;
}

bool concerns(const model::PaperBreak& one, const model::Indicator& indicator) {
    return one.indicators.empty() || std::any_of(one.indicators.begin(), one.indicators.end(),
                                                 [&](const auto& named) { return named.value == indicator.ref; });
}

/// The breaks of each indicator and area, found once.
class BreaksOf {
public:
    BreaksOf(const model::Portal& portal, const AreasById& areas) : portal_(portal), areas_(areas) {}

    std::shared_ptr<const Breaks> operator()(const model::Indicator& indicator, const model::Area& area) {
        auto& known = known_[{&indicator, &area}];
        if (!known) known = std::make_shared<const Breaks>(found(indicator, area));
        return known;
    }

private:
    Breaks found(const model::Indicator& indicator, const model::Area& area) const {
        auto all = indicator.breaks;
        for (const auto& snapshot : portal_.snapshots)
            for (const auto& one : snapshot.breaks)
                if (concerns(one, indicator) && lies_in(area, one.areas, areas_)) all.push_back({one.from, one.why});
        return all;
    }

    const model::Portal& portal_;
    const AreasById& areas_;
    std::map<std::pair<const model::Indicator*, const model::Area*>, std::shared_ptr<const Breaks>> known_;
};

/// That of the year in which the middle of the period lies; null if none is held.
const model::Population* population_of(const Figure& figure) {
    const auto& period = figure.observation->period;
    const auto middle = period.start.plus_days(text::days_between(period.start, period.end) / 2);
    for (const auto& one : figure.area->population)
        if (one.year == middle.year()) return &one;
    return nullptr;
}

/// The count that a printed rate stands for, as far as the rounding of the rate leaves it known.
std::optional<Counted> estimated(const Figure& figure) {
    const auto* population = population_of(figure);
    if (!population || per(figure.unit()) == 0 || figure.count() || !figure.value()) return std::nullopt;
    const double people = population->people, half_a_step = 0.5 * std::pow(10, -figure.decimals());
    return Counted{*figure.value() * people / per(figure.unit()), people, half_a_step * people / per(figure.unit())};
}

/// No method holds for others.
bool can_be(const Counted& counted, Unit unit) {
    const double count = counted.count, among = counted.among;
    return count >= 0 && among > 0 && std::isfinite(among) && (unit != Unit::percent || count <= among);
}

}  // namespace

int per(Unit unit) { return unit == Unit::rate_per_1000 ? 1000 : unit == Unit::rate_per_100000 ? 100000 : 0; }

model::Measure Figure::measure() const {
    using model::Measure;
    const auto given = indicator->measures.value_or(Measure::activity);
    const bool is_share = given == Measure::proportion || given == Measure::survey;
    switch (unit()) {
        case Unit::rank: return Measure::rank;
        case Unit::pounds: return Measure::money;
        case Unit::ratio: return Measure::ratio;
        case Unit::average: return Measure::average;
        case Unit::percent: return is_share || given == Measure::activity ? given : Measure::proportion;
        case Unit::count:
        case Unit::rate_per_1000:
        case Unit::rate_per_100000: break;
    }
    return given == Measure::events ? Measure::events : Measure::activity;
}

std::optional<double> Figure::count() const { return unit() == Unit::count ? value() : observation->count; }

std::optional<double> Figure::printed_earlier() const {
    const auto& printed = observation->printed;
    if (printed.previous) return printed.previous->value;
    return printed.change && value() ? std::optional(*value() - printed.change->value) : std::nullopt;
}

model::Polarity Figure::polarity() const { return unit() == Unit::rank ? model::Polarity::low_good : indicator->polarity; }

std::optional<Counted> Figure::counted() const {
    if (!model::can_be_tested(measure())) return std::nullopt;
    const auto printed = as_printed(*this), counted = printed ? printed : estimated(*this);
    return counted && can_be(*counted, unit()) ? counted : std::nullopt;
}

bool Figure::is_estimated() const { return model::can_be_tested(measure()) && !as_printed(*this) && estimated(*this); }

std::optional<Interval> Figure::interval() const {
    const auto found = counted();
    if (!found) return std::nullopt;
    if (unit() == Unit::percent) {
        const auto share = proportion_interval(*found);
        return Interval{100 * share.low, 100 * share.high};
    }
    if (!dispersion.is_known()) return std::nullopt;
    const auto [low, high] = widened(count_interval(found->count), found->count, dispersion.phi);
    const double factor = unit() == Unit::count ? 1 : per(unit()) / found->among;
    return Interval{factor * low, factor * high};
}

int Figure::decimals() const { return decimals_of(observation->value_printed); }

std::string_view Figure::meeting() const { return snapshot->meeting ? std::string_view(snapshot->meeting->value.id) : ""; }

std::vector<Figure> figures_of(const model::Portal& portal) {
    const auto indicators = by_id(portal.indicators);
    const auto areas = by_id(portal.areas);
    BreaksOf breaks_of(portal, areas);
    std::vector<Figure> found;
    for (const auto& snapshot : portal.snapshots)
        for (const auto& seen : snapshot.observations) {
            const auto indicator = indicators.find(seen.indicator.value.id);
            const auto area = areas.find(seen.area.value.id);
            if (indicator != indicators.end() && area != areas.end())
                found.push_back(
                    {indicator->second, area->second, &snapshot, &seen, breaks_of(*indicator->second, *area->second)});
        }
    std::stable_sort(found.begin(), found.end(), [](const Figure& a, const Figure& b) { return order_of(a) < order_of(b); });
    return found;
}

}  // namespace figures
