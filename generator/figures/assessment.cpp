#include "figures/assessment.hpp"

#include <cmath>

#include "figures/rank.hpp"
#include "figures/significance.hpp"

namespace figures {
namespace {

using model::Polarity;
using model::Unit;

constexpr double significant = 0.05;

/// Of the counts before `figure` that may be compared with each other.
double overdispersion_before(const Figure& figure, const Series& series) {
    std::vector<double> counts;
    for (const auto* point : comparable_points(series))
        if (const auto count = point->latest().count(); count && point->period.end < figure.observation->period.start)
            counts.push_back(*count);
    return overdispersion_of(counts);
}

std::optional<double> p_of(const Earlier& earlier, const Figure& figure, const Series& series) {
    const auto later = figure.counted();
    if (!earlier.counted || !later) return std::nullopt;
    if (series.unit == Unit::percent) return p_of_proportions(*earlier.counted, *later);
    const double overdispersion = overdispersion_before(figure, series);
    return overdispersion > 1 ? p_of_counts(*earlier.counted, *later, overdispersion) : p_of_counts(*earlier.counted, *later);
}

std::optional<Interval> interval_of(const Earlier& earlier, const Figure& figure) {
    const auto later = figure.counted();
    if (!earlier.counted || !later) return std::nullopt;
    if (figure.unit() == Unit::percent) {
        const auto [low, high] = difference_interval(*earlier.counted, *later);
        return Interval{100 * low, 100 * high};
    }
    if (earlier.counted->count == 0 || later->count == 0) return std::nullopt;
    const auto [low, high] = rate_ratio_interval(*earlier.counted, *later);
    return Interval{100 * (low - 1), 100 * (high - 1)};
}

Change change_from(const Earlier& earlier, const Figure& figure, const Series& series) {
    const double by = *figure.value() - earlier.value;
    const auto percent = earlier.value == 0 ? std::nullopt : std::optional(100 * by / std::abs(earlier.value));
    return {earlier, by, percent, p_of(earlier, figure, series), interval_of(earlier, figure)};
}

bool is_large(const Change& change, const model::Indicator& indicator) {
    return !change.percent || std::abs(*change.percent) >= indicator.threshold;
}

Direction direction_of(const Change& change, const model::Indicator& indicator) {
    if (change.by == 0) return Direction::level;
    if (!change.p) return Direction::unknown;
    if (*change.p >= significant || !is_large(change, indicator)) return Direction::level;
    return change.by > 0 ? Direction::up : Direction::down;
}

double distance_to_range(const model::Indicator& indicator, double value) {
    if (indicator.range.low && value < *indicator.range.low) return *indicator.range.low - value;
    if (indicator.range.high && value > *indicator.range.high) return value - *indicator.range.high;
    return 0;
}

/// Above 0 if the move is for the better, below 0 if for the worse, 0 if that cannot be said.
double gain(const Change& change, const Figure& figure) {
    const double before = change.earlier.value, after = before + change.by;
    const auto& indicator = *figure.indicator;
    switch (figure.polarity()) {
        case Polarity::low_good: return -change.by;
        case Polarity::high_good: return change.by;
        case Polarity::range: return distance_to_range(indicator, before) - distance_to_range(indicator, after);
        case Polarity::neutral: break;
    }
    return 0;
}

Judgement judgement_of(const Change& change, Direction direction, const Figure& figure) {
    if (direction == Direction::unknown) return Judgement::cannot_tell;
    if (direction == Direction::level) return Judgement::no_clear_change;
    const double gained = gain(change, figure);
    return gained > 0 ? Judgement::better : gained < 0 ? Judgement::worse : Judgement::changed;
}

std::optional<int> rank_of(const Figure& figure, const std::vector<Series>& all) {
    const auto polarity = figure.polarity();
    if (figure.unit() == Unit::count || figure.unit() == Unit::rank ||
        (polarity != Polarity::low_good && polarity != Polarity::high_good))
        return std::nullopt;
    const auto& period = figure.observation->period;
    std::vector<double> values{*figure.value()};
    for (const auto& series : all)
        if (series.indicator == figure.indicator && series.unit == figure.unit() && series.area != figure.area &&
            series.area->type == figure.area->type)
            for (const auto& point : series.points)
                if (point.value() && point.period.start == period.start && point.period.end == period.end)
                    values.push_back(*point.value());
    return values.size() < 2 ? std::nullopt : std::optional(ranks(values, polarity).front());
}

Disagreement disagreement(const Change& change, Direction direction, const Figure& figure) {
    const auto& printed = figure.observation->printed;
    const double gained = is_large(change, *figure.indicator) ? gain(change, figure) : 0;
    if (printed.rag == model::Rating::green && gained < 0) return Disagreement::green_but_worse;
    if (printed.rag == model::Rating::red && gained > 0) return Disagreement::red_but_better;
    const bool clearly_moved = direction == Direction::up || direction == Direction::down;
    const bool arrow_is_of_it = figure.snapshot->arrows_show.empty();
    return printed.arrow == model::Arrow::level && arrow_is_of_it && clearly_moved ? Disagreement::level_but_moved
                                                                                   : Disagreement::none;
}

}  // namespace

std::string_view name(Direction direction) {
    switch (direction) {
        case Direction::unknown: return "";
        case Direction::level: return "level";
        case Direction::up: return "up";
        case Direction::down: return "down";
    }
    return "";
}

std::string_view name(Judgement judgement) {
    switch (judgement) {
        case Judgement::not_comparable: return "not-comparable";
        case Judgement::cannot_tell: return "cannot-tell";
        case Judgement::no_clear_change: return "no-clear-change";
        case Judgement::better: return "better";
        case Judgement::worse: return "worse";
        case Judgement::changed: return "changed";
    }
    return "";
}

Movement movement_of(const Assessment& said) {
    switch (said.judgement) {
        case Judgement::worse: return Movement::worse;
        case Judgement::better: return Movement::better;
        case Judgement::changed: return Movement::changed;
        case Judgement::cannot_tell: return said.change->by < 0 ? Movement::fell : Movement::rose;
        case Judgement::no_clear_change: return Movement::no_clear_change;
        case Judgement::not_comparable: break;
    }
    return Movement::not_comparable;
}

Assessment assess(const Figure& figure, const Series& series, const std::vector<Series>& all) {
    Assessment said;
    said.interval = figure.interval();
    const auto earlier = earlier_of(figure, series, all);
    if (figure.value()) said.rank = rank_of(figure, all);
    if (!earlier) {
        said.why = earlier.error();
        return said;
    }
    said.change = change_from(*earlier, figure, series);
    said.direction = direction_of(*said.change, *figure.indicator);
    said.judgement = judgement_of(*said.change, said.direction, figure);
    if (said.judgement == Judgement::cannot_tell) said.why = "the count is not published";
    said.disagreement = disagreement(*said.change, said.direction, figure);
    return said;
}

std::optional<Trend> trend_of(const Series& series) {
    std::vector<TrendPoint> points;
    for (const auto* point : comparable_points(series)) {
        const double years = point->period.start.days() / 365.25;
        const auto interval = point->latest().interval();
        const bool follows = points.empty() || std::abs(years - points.back().years - 1) < 0.01;
        if (!follows || !interval) points.clear();
        if (interval && months_of(point->period) == 12) points.push_back({years, *point->value(), *interval});
    }
    return trend_of(std::move(points));
}

std::optional<ControlChart> control_chart(const Series& series) {
    std::vector<double> values;
    for (const auto* point : comparable_points(series)) values.push_back(*point->value());
    return control_chart(values);
}

Standing against(const Figure& figure, double benchmark) {
    const auto interval = figure.interval();
    if (!interval) return Standing::unknown;
    if (interval->contains(benchmark)) return Standing::similar;
    const bool higher = interval->low > benchmark;
    switch (figure.polarity()) {
        case Polarity::low_good: return higher ? Standing::worse : Standing::better;
        case Polarity::high_good: return higher ? Standing::better : Standing::worse;
        case Polarity::neutral:
        case Polarity::range: break;
    }
    return higher ? Standing::higher : Standing::lower;
}

}  // namespace figures
