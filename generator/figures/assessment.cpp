#include "figures/assessment.hpp"

#include <cmath>

#include "figures/rank.hpp"
#include "figures/significance.hpp"

namespace figures {
namespace {

using model::Polarity;
using model::Unit;

/// Rounding alone moves it further than chance does.
bool is_too_rough(Counted counted) { return counted.reach > std::sqrt(counted.count); }

/// Why the change could not be tested; empty if it was, or if chance says nothing of such figures.
std::string why_not_tested(const Change& change, const Figure& figure, Dispersion dispersion) {
    if (!model::can_be_tested(figure.measure())) return "";
    const auto &earlier = change.earlier.counted, later = figure.counted();
    if (!later || !earlier) return "the count is not published";
    if (is_too_rough(*later) || is_too_rough(*earlier)) return "the rate is rounded too roughly";
    if (figure.measure() == model::Measure::events && !dispersion.is_known())
        return "too few figures are published to know its usual ups and downs";
    return "";
}

void test_proportions(Change& change, Counted later) {
    const auto earlier = *change.earlier.counted;
    change.p = p_of_proportions(earlier, later);
    const auto [low, high] = difference_interval(earlier, later);
    change.interval = {100 * low, 100 * high};
}

/// Of estimates: with both counts as near to each other as rounding allows.
double largest_p(Counted earlier, Counted later, Dispersion dispersion) {
    const double way = later.count / later.among > earlier.count / earlier.among ? 1 : -1;
    earlier.count += way * earlier.reach, later.count -= way * later.reach;
    const bool meet = way * (later.count / later.among - earlier.count / earlier.among) <= 0;
    return meet ? 1 : p_of_counts(earlier, later, dispersion);
}

void test_counts(Change& change, Counted later, Dispersion dispersion) {
    const auto earlier = *change.earlier.counted;
    change.p = largest_p(earlier, later, dispersion);
    if (earlier.count == 0 || later.count == 0) return;
    const auto [low, high] = rate_ratio_interval(earlier, later, dispersion);
    change.interval = {100 * (low - 1), 100 * (high - 1)};
}

Change change_from(const Earlier& earlier, const Figure& figure) {
    const double by = *figure.value() - earlier.value;
    const auto percent = earlier.value == 0 ? std::nullopt : std::optional(100 * by / std::abs(earlier.value));
    return {earlier, by, percent, {}, false, {}};
}

Direction direction_of(const Change& change, const Figure& figure) {
    if (change.by == 0) return Direction::level;
    if (!change.p) return Direction::unknown;
    if (!change.holds || !is_large(change, figure)) return Direction::level;
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
    if (direction == Direction::unknown)
        return model::can_be_tested(figure.measure()) ? Judgement::cannot_tell : Judgement::moved;
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
    const double gained = is_large(change, figure) ? gain(change, figure) : 0;
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
        case Judgement::moved: return "moved";
        case Judgement::cannot_tell: return "cannot-tell";
        case Judgement::no_clear_change: return "no-clear-change";
        case Judgement::better: return "better";
        case Judgement::worse: return "worse";
        case Judgement::changed: return "changed";
    }
    return "";
}

Movement movement_of(const Assessment& said) {
    const bool is_untested = said.judgement == Judgement::moved || said.judgement == Judgement::cannot_tell;
    if (is_untested && said.is_small) return Movement::little;
    switch (said.judgement) {
        case Judgement::worse: return Movement::worse;
        case Judgement::better: return Movement::better;
        case Judgement::changed: return Movement::changed;
        case Judgement::moved: return said.is_upwards ? Movement::more : Movement::less;
        case Judgement::cannot_tell: return said.change->by < 0 ? Movement::fell : Movement::rose;
        case Judgement::no_clear_change: return said.change->by == 0 ? Movement::same : Movement::no_clear_change;
        case Judgement::not_comparable: break;
    }
    return movement_of(said.said);
}

Movement movement_of(model::Said said) {
    switch (said) {
        case model::Said::up:
        case model::Said::slightly_up: return Movement::said_up;
        case model::Said::down:
        case model::Said::slightly_down: return Movement::said_down;
        case model::Said::level: return Movement::said_level;
        case model::Said::nothing: break;
    }
    return Movement::not_comparable;
}

double threshold_of(const model::Indicator& indicator, Unit unit) {
    constexpr double points = 2, percent = 5;
    const bool is_share = unit == Unit::percent, is_meant = is_share == (indicator.unit == Unit::percent);
    return indicator.threshold && is_meant ? *indicator.threshold : is_share ? points : percent;
}

bool is_large(const Change& change, const Figure& figure) {
    const double threshold = threshold_of(*figure.indicator, figure.unit());
    if (figure.unit() == Unit::percent) return std::abs(change.by) >= threshold;
    return !change.percent || std::abs(*change.percent) >= threshold;
}

Assessment assess(const Figure& figure, const Series& series, const std::vector<Series>& all, const Families& families) {
    Assessment said;
    said.interval = figure.interval();
    const auto earlier = earlier_of(figure, series, all);
    if (figure.value()) said.rank = rank_of(figure, all);
    if (!earlier) {
        said.why = earlier.error().why;
        said.brief = earlier.error().brief;
        said.said = figure.observation->printed.said;
        return said;
    }
    auto& change = said.change.emplace(change_from(*earlier, figure));
    const auto dispersion = earlier->observation ? families.without(*earlier->observation, figure) : families.of(figure);
    said.why = why_not_tested(change, figure, dispersion);
    const auto later = figure.counted();
    if (later && said.why.empty() && figure.unit() == Unit::percent) test_proportions(change, *later);
    else if (later && said.why.empty()) test_counts(change, *later, dispersion);
    judge(said, figure, false);
    return said;
}

void judge(Assessment& said, const Figure& figure, bool holds) {
    said.change->holds = holds;
    said.is_small = !is_large(*said.change, figure);
    said.is_upwards = (said.change->by > 0) != (figure.unit() == Unit::rank);
    said.direction = direction_of(*said.change, figure);
    said.judgement = judgement_of(*said.change, said.direction, figure);
    if (said.judgement == Judgement::no_clear_change) said.why.clear();
    said.disagreement = disagreement(*said.change, said.direction, figure);
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
    const auto measure = series.points.front().latest().measure();
    if (measure == model::Measure::money || measure == model::Measure::rank) return std::nullopt;
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
