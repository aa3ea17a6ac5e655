#include "figures/earlier.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "figures/rounding.hpp"

namespace figures {
namespace {

using model::Mark;
using tl::unexpected;

constexpr int longest_gap_days = 366;

const Figure* printed_as(const Point& point, const model::Number& number) {
    const int decimals = decimals_of(number.digits);
    for (const auto& figure : point.printed)
        if (figure.value() && agree(*figure.value(), figure.decimals(), number.value, decimals)) return &figure;
    return nullptr;
}

/// The figure of a point, by the more exact of the two numbers that are printed of it.
Earlier from(const Figure& figure, const model::Number& previous) {
    const int decimals = decimals_of(previous.digits);
    const bool is_exact = decimals > figure.decimals();
    return {is_exact ? previous.value : *figure.value(), std::max(decimals, figure.decimals()), figure.observation->period,
            figure.counted(), figure.observation};
}

Earlier from(const Figure& figure) {
    return {*figure.value(), figure.decimals(), figure.observation->period, figure.counted(), figure.observation};
}

/// A paper that prints an earlier count beside a count means one of as many days.
std::optional<Counted> as_long(double previous, const Figure& figure) {
    const auto now = figure.counted();
    return figure.unit() == model::Unit::count && now && previous >= 0 ? std::optional(Counted{previous, now->among})
                                                                       : std::nullopt;
}

/// Points with an exact value that end within a year before `figure` begins, the latest last.
std::vector<const Point*> candidates(const Figure& figure, const Series& series) {
    std::vector<const Point*> found;
    for (const auto& point : series.points)
        if (const int gap = text::days_between(point.period.end, figure.observation->period.start);
            point.value() && !point.latest().observation->approximate && gap > 0 && gap <= longest_gap_days)
            found.push_back(&point);
    return found;
}

/// The same months a year before; of a stretch longer than a year, the stretch before it.
const Point* counterpart(const Figure& figure, const std::vector<const Point*>& points) {
    const auto& period = figure.observation->period;
    const auto start = period.start.plus_months(-std::max(12, months_of(period)));
    const auto found =
        std::find_if(points.begin(), points.end(), [&](const Point* point) { return point->period.start == start; });
    return found == points.end() ? nullptr : *found;
}

NoEarlier broken(std::string why) { return {"break in figures", std::move(why)}; }

/// A break in the twelve months before the period or within it: the months of a printed "previous" are not known.
std::string break_near(const Figure& figure) {
    const auto& period = figure.observation->period;
    return break_between(*figure.breaks, {period.start.plus_months(-12), period.start, period.kind, ""}, period);
}

/// A period that ends sooner, shares months with the figure's and prints its earlier value.
bool is_of_shared_months(const Figure& figure, const model::Number& previous, const Series& series) {
    const auto& period = figure.observation->period;
    return std::any_of(series.points.begin(), series.points.end(), [&](const Point& point) {
        return point.period.end < period.end && overlap(point.period, period) && prints(point, previous);
    });
}

/// Why the earlier value printed beside a figure, which no earlier point prints, is none to compare with; nothing if it may be
/// one.
std::optional<NoEarlier> doubt(const Figure& figure, const model::Number& previous, const Series& series,
                               const std::vector<Series>& all) {
    const auto value = shown(previous.value, decimals_of(previous.digits));
    if (const auto* point = counterpart(figure, candidates(figure, series)))
        return NoEarlier{"two earlier figures", fmt::format("two earlier figures are printed, {} and {}",
                                                            shown(*point->value(), point->latest().decimals()), value)};
    if (is_of_shared_months(figure, previous, series))
        return NoEarlier{
            "months overlap",
            fmt::format("the earlier figure beside it, {}, is that of a period that shares months with this one", value)};
    if (const auto* other = of_other_length(figure, all))
        return NoEarlier{"lengths differ", fmt::format("the earlier figure beside it, {}, is for {} months, and this one for {}",
                                                       value, months_of(other->period), months_of(figure.observation->period))};
    auto why = break_near(figure);
    return why.empty() ? std::nullopt : std::optional(broken(std::move(why)));
}

NoEarlier no_counterpart(const Figure& figure) {
    const bool is_part = months_of(figure.observation->period) < 12;
    return {is_part ? "none a year before" : "none just before",
            fmt::format("no figure is published for the {}", is_part ? "same months a year before" : "time just before it")};
}

/// Whether a number or a count of it that ends sooner is printed at all, for whatever stretch and in whatever unit.
bool has_other_number(const Figure& figure, const std::vector<Series>& all) {
    return std::any_of(all.begin(), all.end(), [&](const Series& series) {
        return series.indicator == figure.indicator && series.area == figure.area &&
               std::any_of(series.points.begin(), series.points.end(), [&](const Point& point) {
                   return (point.value() || point.latest().count()) && point.period.end < figure.observation->period.end;
               });
    });
}

/// The last number that ends before the figure begins, however long before; null if there is none.
const Point* last_before(const Figure& figure, const Series& series) {
    const Point* last = nullptr;
    for (const auto& point : series.points)
        if (point.value() && point.period.end < figure.observation->period.start) last = &point;
    return last;
}

bool has_overlap(const Figure& figure, const Series& series) {
    return std::any_of(series.points.begin(), series.points.end(), [&](const Point& point) {
        return point.value() && point.period.end < figure.observation->period.end &&
               overlap(point.period, figure.observation->period);
    });
}

bool hides_earlier(const Figure& figure, const Series& series) {
    return std::any_of(series.points.begin(), series.points.end(), [&](const Point& point) {
        return point.latest().has(Mark::confidential) && point.period.end < figure.observation->period.start;
    });
}

tl::expected<Earlier, NoEarlier> from_previous(const Figure& figure, const model::Number& previous, const Series& series,
                                               const std::vector<Series>& all) {
    const auto before = candidates(figure, series);
    const bool is_part_of_year = months_of(figure.observation->period) > 0 && months_of(figure.observation->period) < 12;
    if (const auto* year = counterpart(figure, before))
        if (const auto* same = printed_as(*year, previous)) return from(*same, previous);
    for (const auto* point : before) {
        const auto* same = printed_as(*point, previous);
        if (!same) continue;
        if (is_part_of_year) return unexpected(no_counterpart(figure));
        return from(*same, previous);
    }
    if (auto why = doubt(figure, previous, series, all)) return unexpected(std::move(*why));
    return Earlier{previous.value, decimals_of(previous.digits), std::nullopt, as_long(previous.value, figure), nullptr};
}

tl::expected<Earlier, NoEarlier> from_series(const Figure& figure, const Series& series, const std::vector<Series>& all) {
    const auto before = candidates(figure, series);
    const bool is_one_day = months_of(figure.observation->period) == 0;
    const auto* chosen = is_one_day && !before.empty() ? before.back() : counterpart(figure, before);
    if (chosen) return from(chosen->latest());
    if (!before.empty()) return unexpected(no_counterpart(figure));
    if (hides_earlier(figure, series))
        return unexpected(NoEarlier{"earlier one hidden", "the earlier figure is too small to show"});
    if (const auto* last = last_before(figure, series))
        return unexpected(NoEarlier{"none just before", fmt::format("the figure before it is of {}", last->period.label)});
    if (has_overlap(figure, series))
        return unexpected(NoEarlier{"months overlap", "the earlier figure shares months with this one"});
    if (!has_other_number(figure, all)) return unexpected(NoEarlier{"no earlier figure", std::string(no_other_figure)});
    return unexpected(
        NoEarlier{"not like for like", fmt::format("no earlier figure covers the same {}", "thing for the same length of time")});
}

/// What keeps the figure itself from being compared.
std::optional<NoEarlier> trouble_with(const Figure& figure) {
    if (figure.has(Mark::confidential)) return NoEarlier{"too small", fmt::format("the figure is {}", words(Mark::confidential))};
    if (!figure.value()) return NoEarlier{"no number printed", "no number is printed"};
    if (figure.has(Mark::break_in_series)) return broken(fmt::format("it was {}", words(Mark::break_in_series)));
    if (figure.has(Mark::unreliable)) return NoEarlier{"not reliable", fmt::format("the figure is {}", words(Mark::unreliable))};
    if (figure.observation->approximate) return NoEarlier{"only approximate", "only an approximate number is published"};
    return std::nullopt;
}

}  // namespace

tl::expected<Earlier, NoEarlier> earlier_of(const Figure& figure, const Series& series, const std::vector<Series>& all) {
    if (auto trouble = trouble_with(figure)) return unexpected(std::move(*trouble));
    auto earlier = figure.observation->printed.previous
                       ? from_previous(figure, *figure.observation->printed.previous, series, all)
                       : from_series(figure, series, all);
    if (!earlier) return earlier;
    if (ends_after_meeting(figure)) return unexpected(NoEarlier{"period not over", "it was printed before its period ended"});
    if (!earlier->period) return earlier;
    auto why = break_between(*figure.breaks, *earlier->period, figure.observation->period);
    if (!why.empty()) return unexpected(broken(std::move(why)));
    return earlier;
}

const Point* of_other_length(const Figure& figure, const std::vector<Series>& all) {
    const auto& previous = figure.observation->printed.previous;
    const int months = months_of(figure.observation->period);
    if (!previous || !figure.value() || months == 0 || !is_telling(*previous, 2)) return nullptr;
    const Point* other = nullptr;
    for (const auto& series : all) {
        if (series.indicator != figure.indicator || series.area != figure.area || series.unit != figure.unit()) continue;
        for (const auto& point : series.points) {
            if (point.period.end >= figure.observation->period.start || !prints(point, *previous)) continue;
            if (months_of(point.period) == months) return nullptr;
            if (months_of(point.period) > 0) other = &point;
        }
    }
    return other;
}

bool prints(const Point& point, const model::Number& number) { return printed_as(point, number) != nullptr; }

bool is_telling(const model::Number& number, int digits) {
    return std::count_if(number.digits.begin(), number.digits.end(), [](char c) { return c >= '1' && c <= '9'; }) >= digits;
}

bool agree(double a, int a_decimals, double b, int b_decimals) {
    const int decimals = std::min(a_decimals, b_decimals);
    return std::abs(rounded(a, decimals) - rounded(b, decimals)) < 1e-9;
}

bool ends_after_meeting(const Figure& figure) {
    const auto meeting = text::Date::parse(figure.meeting());
    if (figure.measure() == model::Measure::money) return false;  // granted for the time ahead
    return meeting && months_of(figure.observation->period) > 0 && figure.observation->period.end > *meeting;
}

}  // namespace figures
