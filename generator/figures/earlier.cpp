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

Earlier from(const Figure& figure) { return {*figure.value(), figure.decimals(), figure.observation->period, figure.counted()}; }

/// A paper that prints an earlier count beside a count means one of as many days.
std::optional<Counted> as_long(double previous, const Figure& figure) {
    const auto now = figure.counted();
    return figure.unit() == model::Unit::count && now && previous >= 0 ? std::optional(Counted{previous, now->among})
                                                                       : std::nullopt;
}

/// Points wholly before `figure`, the latest last.
std::vector<const Point*> candidates(const Figure& figure, const Series& series) {
    std::vector<const Point*> found;
    for (const auto& point : series.points)
        if (const int gap = text::days_between(point.period.end, figure.observation->period.start);
            point.value() && gap > 0 && gap <= longest_gap_days)
            found.push_back(&point);
    return found;
}

const Point* year_before(const Figure& figure, const std::vector<const Point*>& points) {
    const auto start = figure.observation->period.start.plus_months(-12);
    const auto found =
        std::find_if(points.begin(), points.end(), [&](const Point* point) { return point->period.start == start; });
    return found == points.end() ? nullptr : *found;
}

/// A break in the twelve months before the period or within it: the months of a printed "previous" are not known.
std::string break_near(const Figure& figure) {
    const auto& period = figure.observation->period;
    return break_between(*figure.indicator, {period.start.plus_months(-12), period.start, period.kind, ""}, period);
}

/// A period that ends sooner, shares months with the figure's and prints its earlier value.
bool is_of_shared_months(const Figure& figure, const model::Number& previous, const Series& series) {
    const auto& period = figure.observation->period;
    return std::any_of(series.points.begin(), series.points.end(), [&](const Point& point) {
        return point.period.end < period.end && overlap(point.period, period) && prints(point, previous);
    });
}

/// Why the earlier value printed beside a figure, which no earlier point prints, is none to compare with; empty if it may be one.
std::string doubt(const Figure& figure, const model::Number& previous, const Series& series, const std::vector<Series>& all) {
    const auto value = shown(previous.value, decimals_of(previous.digits));
    if (const auto* point = year_before(figure, candidates(figure, series)))
        return fmt::format("two earlier figures are printed, {} and {}", shown(*point->value(), point->latest().decimals()),
                           value);
    if (is_of_shared_months(figure, previous, series))
        return fmt::format("the earlier figure beside it, {}, is that of a period that shares months with this one", value);
    if (const auto* other = of_other_length(figure, all))
        return fmt::format("the earlier figure beside it, {}, is for {} months, and this one for {}", value,
                           months_of(other->period), months_of(figure.observation->period));
    return break_near(figure);
}

tl::expected<Earlier, std::string> from_previous(const Figure& figure, const model::Number& previous, const Series& series,
                                                 const std::vector<Series>& all) {
    for (const auto* point : candidates(figure, series))
        if (const auto* same = printed_as(*point, previous)) return from(*same);
    if (auto why = doubt(figure, previous, series, all); !why.empty()) return unexpected(std::move(why));
    return Earlier{previous.value, decimals_of(previous.digits), std::nullopt, as_long(previous.value, figure)};
}

tl::expected<Earlier, std::string> from_series(const Figure& figure, const Series& series) {
    const auto before = candidates(figure, series);
    const auto* chosen = year_before(figure, before);
    if (!chosen && !before.empty()) chosen = before.back();
    if (!chosen) return unexpected<std::string>("no earlier figure is published");
    return from(chosen->latest());
}

/// What keeps the figure itself from being compared; empty if nothing does.
std::string trouble_with(const Figure& figure) {
    if (figure.has(Mark::confidential)) return fmt::format("the figure is {}", words(Mark::confidential));
    if (!figure.value()) return "no number is printed";
    if (figure.has(Mark::break_in_series)) return fmt::format("it was {}", words(Mark::break_in_series));
    if (figure.has(Mark::unreliable)) return fmt::format("the figure is {}", words(Mark::unreliable));
    if (ends_after_meeting(figure)) return "it was printed before its period ended";
    return "";
}

}  // namespace

tl::expected<Earlier, std::string> earlier_of(const Figure& figure, const Series& series, const std::vector<Series>& all) {
    if (const auto trouble = trouble_with(figure); !trouble.empty()) return unexpected(trouble);
    const auto earlier = figure.observation->printed.previous
                             ? from_previous(figure, *figure.observation->printed.previous, series, all)
                             : from_series(figure, series);
    if (!earlier || !earlier->period) return earlier;
    auto why = break_between(*figure.indicator, *earlier->period, figure.observation->period);
    if (!why.empty()) return unexpected(std::move(why));
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
    return meeting && months_of(figure.observation->period) > 0 && figure.observation->period.end > *meeting;
}

}  // namespace figures
