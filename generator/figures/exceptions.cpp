#include "figures/exceptions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "figures/rank.hpp"
#include "figures/rounding.hpp"
#include "figures/wording.hpp"

namespace figures {
namespace {

using Found = std::vector<Exception>;

std::string subject(const Figure& figure) {
    return fmt::format("{}, {} ({})", figure.indicator->title, figure.area->title, period_words(figure.observation->period));
}

std::string movement(const Figure& figure, const Change& change) {
    return fmt::format("{} {} {}", subject(figure), verb(change.by), from_to(figure, change, Dated::no));
}

void add_change(Found& found, const Figure& figure, const Assessment& said) {
    if (!said.change || said.change->by == 0) return;
    const auto& change = *said.change;
    if (said.direction == Direction::up || said.direction == Direction::down)
        found.push_back(
            {ExceptionRule::tested_change, figure, fmt::format("{}: {}.", movement(figure, change), words(movement_of(said)))});
    if (said.judgement == Judgement::cannot_tell && is_large(change, figure))
        found.push_back({ExceptionRule::untested_change, figure, movement(figure, change) + "."});
}

void add_signals(Found& found, const Figure& figure, const Series& series) {
    const auto points = comparable_points(series);
    const auto chart = control_chart(series);
    if (!chart || points.back()->latest().observation != figure.observation) return;
    for (const auto& signal : chart->signals)
        if (signal.last + 1 == points.size())
            found.push_back({ExceptionRule::control_signal, figure, fmt::format("{}: {}.", subject(figure), words(signal.kind))});
}

void add_range(Found& found, const Figure& figure) {
    const auto& range = figure.indicator->range;
    const auto &low = range.low, &high = range.high;
    if (figure.indicator->polarity != model::Polarity::range || !low || !high || figure.unit() != figure.indicator->unit) return;
    if (*low <= *figure.value() && *figure.value() <= *high) return;
    found.push_back(
        {ExceptionRule::outside_range, figure,
         fmt::format("{} is {}, outside {}.", subject(figure), with_unit(figure), range_words(range, figure.unit()))});
}

void add_place(Found& found, const Figure& figure) {
    const auto& group = figure.observation->denominator;
    if (figure.unit() != model::Unit::rank || !group) return;
    if (quartile(int(*figure.value()), int(*group)) == 4)
        found.push_back({ExceptionRule::bottom_quartile, figure,
                         fmt::format("{}: {} of {} similar areas.", subject(figure), with_unit(figure), shown(*group, 0))});
}

/// The last point of the series that the paper prints; earlier ones were its exceptions in their own time.
const Figure* newest(const Series& series, const model::Snapshot& snapshot) {
    const Figure* last = nullptr;
    for (const auto& point : series.points)
        for (const auto& figure : point.printed)
            if (figure.snapshot == &snapshot && figure.value()) last = &figure;
    return last;
}

}  // namespace

std::string_view words(ExceptionRule rule) {
    switch (rule) {
        case ExceptionRule::tested_change: return "The change is unlikely to be chance alone";
        case ExceptionRule::control_signal: return "The figure stands out from its own past on a control chart";
        case ExceptionRule::outside_range: return "The figure is outside the range that is expected of it";
        case ExceptionRule::bottom_quartile: return "The area is in the last quarter of similar areas";
        case ExceptionRule::untested_change: return "The change is large, and could not be tested";
    }
    return "";
}

std::vector<Exception> exceptions_of(const model::Snapshot& snapshot, const Book& book) {
    Found found;
    for (const auto& series : book.series())
        if (const auto* figure = newest(series, snapshot)) {
            add_change(found, *figure, book.said_of(*figure));
            add_signals(found, *figure, series);
            add_range(found, *figure);
            add_place(found, *figure);
        }
    std::stable_sort(found.begin(), found.end(), [](const Exception& a, const Exception& b) {
        return std::pair(a.rule == ExceptionRule::untested_change, a.figure.observation) <
               std::pair(b.rule == ExceptionRule::untested_change, b.figure.observation);
    });
    return found;
}

}  // namespace figures
