#include "figures/earlier.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "figures/rounding.hpp"

namespace figures {
namespace {

using tl::unexpected;

constexpr int longest_gap_days = 366;

bool agrees(const Figure& figure, double previous, int decimals) {
    return figure.value() && agree(*figure.value(), figure.decimals(), previous, decimals);
}

const Figure* printed_as(const Point& point, double previous, int decimals) {
    for (const auto& figure : point.printed)
        if (agrees(figure, previous, decimals)) return &figure;
    return nullptr;
}

Earlier from(const Figure& figure) {
    return {*figure.value(), figure.decimals(), figure.observation->period, figure.counted()};
}

/// A paper that prints an earlier count beside a count means one of as many days.
std::optional<Counted> as_long(double previous, const Figure& figure) {
    const auto now = figure.counted();
    return figure.unit() == model::Unit::count && now ? std::optional(Counted{previous, now->among}) : std::nullopt;
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
    const auto found = std::find_if(points.begin(), points.end(), [&](const Point* point) { return point->period.start == start; });
    return found == points.end() ? nullptr : *found;
}

/// A break in the twelve months before the period or within it: the months of a printed "previous" are not known.
std::string break_near(const Figure& figure) {
    const auto& period = figure.observation->period;
    return break_between(*figure.indicator, {period.start.plus_months(-12), period.start, period.kind, ""}, period);
}

tl::expected<Earlier, std::string> from_previous(const Figure& figure, const model::Number& printed, const Series& series) {
    const double previous = printed.value;
    const int decimals = decimals_of(printed.digits);
    const auto before = candidates(figure, series);
    for (const auto* point : before)
        if (const auto* same = printed_as(*point, previous, decimals)) return from(*same);
    if (const auto* point = year_before(figure, before))
        return unexpected(fmt::format("the papers print two earlier figures, {} and {}", shown(*point->value(), point->latest().decimals()),
                                      shown(previous, decimals)));
    for (const auto& point : series.points)
        if (const auto* same = printed_as(point, previous, decimals);
            same && point.period.end < figure.observation->period.end && overlap(point.period, figure.observation->period))
            return unexpected(fmt::format("the earlier figure beside it, {}, is that of a period that shares months with this one",
                                          shown(previous, decimals)));
    if (auto why = break_near(figure); !why.empty()) return unexpected(std::move(why));
    return Earlier{previous, decimals, std::nullopt, as_long(previous, figure)};
}

tl::expected<Earlier, std::string> from_series(const Figure& figure, const Series& series) {
    const auto before = candidates(figure, series);
    const auto* chosen = year_before(figure, before);
    if (!chosen && !before.empty()) chosen = before.back();
    if (!chosen) return unexpected<std::string>("the papers held print no earlier figure for it");
    return from(chosen->latest());
}

/// What keeps the figure itself from being compared; empty if nothing does.
std::string trouble_with(const Figure& figure) {
    if (figure.has_status("c")) return "the figure is too small to show";
    if (!figure.value()) return "the paper prints no number";
    if (figure.has_status("b")) return "it was counted in another way before";
    if (figure.has_status("u")) return "the figure is not reliable enough";
    if (ends_after_meeting(figure)) return "the period had not ended when the paper was written";
    return "";
}

}  // namespace

tl::expected<Earlier, std::string> earlier_of(const Figure& figure, const Series& series) {
    if (auto trouble = trouble_with(figure); !trouble.empty()) return unexpected(std::move(trouble));
    const auto earlier = figure.observation->printed.previous
                             ? from_previous(figure, *figure.observation->printed.previous, series)
                             : from_series(figure, series);
    if (!earlier || !earlier->period) return earlier;
    auto why = break_between(*figure.indicator, *earlier->period, figure.observation->period);
    if (!why.empty()) return unexpected(std::move(why));
    return earlier;
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
