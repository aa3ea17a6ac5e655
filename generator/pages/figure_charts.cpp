#include "pages/figure_charts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "charts/bar_chart.hpp"
#include "charts/sparkline.hpp"
#include "figures/headline.hpp"
#include "figures/rounding.hpp"
#include "figures/wording.hpp"

namespace pages {
namespace {

using text::Html;

charts::TimePoint time_point(const figures::Figure& figure, charts::Join join) {
    const auto shown = figure.value() ? figures::value_words(figure) : figures::status_marks(figure);
    return {figure.observation->period, figure.value(), shown, figure.interval(), join};
}

charts::Join join_of(const figures::Point& point) {
    return !point.broken.empty() ? charts::Join::none : point.overlaps ? charts::Join::dashes : charts::Join::line;
}

std::vector<charts::TimePoint> time_points(const figures::Series& series) {
    std::vector<charts::TimePoint> points;
    for (const auto& point : series.points) points.push_back(time_point(point.latest(), join_of(point)));
    return points;
}

/// What earlier papers print for the same periods, where it differs.
std::vector<charts::TimePoint> other_values(const figures::Series& series) {
    std::vector<charts::TimePoint> points;
    for (const auto& point : series.points)
        for (const auto& figure : point.printed)
            if (figure.value() && figure.value() != point.value()) points.push_back(time_point(figure, charts::Join::none));
    return points;
}

size_t values_in(const figures::Series& series) {
    return size_t(std::count_if(series.points.begin(), series.points.end(), [](const auto& point) { return point.value(); }));
}

/// Only breaks that fall among the figures are drawn.
std::vector<charts::TimeBreak> breaks_of(const figures::Series& series) {
    std::vector<charts::TimeBreak> breaks;
    for (const auto& gap : *series.breaks)
        if (series.points.front().period.start <= gap.from && gap.from <= series.points.back().period.end)
            breaks.push_back({gap.from, "Break in figures"});
    return breaks;
}

void add_control_limits(charts::LineChart& chart, const figures::Series& series) {
    const auto limits = figures::control_chart(series);
    if (!limits) return;
    chart.levels = {{limits->high, "Upper limit"}, {limits->mean, "Mean"}, {limits->low, "Lower limit"}};
    const auto compared = figures::comparable_points(series);
    for (const auto& signal : limits->signals)
        for (size_t i = signal.first; i <= signal.last; ++i)
            for (auto& point : chart.points) point.stands_out |= point.period.end == compared[i]->period.end;
}

void add_advised_range(charts::LineChart& chart, const model::Indicator& indicator) {
    if (!indicator.range.low || !indicator.range.high) return;
    chart.band = {*indicator.range.low, *indicator.range.high,
                  "Advised: " + figures::range_words(indicator.range, indicator.unit)};
}

/// What the marks mean, as far as there are any.
std::vector<std::string> key_of(const charts::LineChart& chart) {
    const auto any = [&](auto&& has) { return std::any_of(chart.points.begin(), chart.points.end(), has); };
    std::vector<std::string> words{"Each dot marks the end of a period; the thin line shows how long it was."};
    if (any([](const auto& point) { return point.interval.has_value(); }))
        words.emplace_back("The upright line shows how far chance alone could move the figure (95% interval).");
    if (any([&](const auto& point) { return point.join == charts::Join::dashes && point.value && (&point)[-1].value; }))
        words.emplace_back("Dots join figures that share months. They are not compared.");
    if (!chart.also.empty()) words.emplace_back("A hollow point shows a figure printed elsewhere for the same months.");
    if (!chart.levels.empty()) {
        std::vector<std::string> levels;
        for (const auto& level : chart.levels)
            levels.push_back(fmt::format("{} {}", level.words, figures::shown(level.value, 1)));
        words.push_back(fmt::format("{}: they come from the figures themselves. A diamond is a figure that stands out.",
                                    fmt::join(levels, ", ")));
    }
    return words;
}

}  // namespace

Data chart_data(const std::string& caption, const Html& drawing, const std::vector<std::string>& notes) {
    Data data;
    data.set("caption", caption);
    data.set("drawing", drawing.str());
    data.set("notes", text_or_false(fmt::format("{}", fmt::join(notes, " "))));
    return data;
}

std::string measure(const model::Indicator& indicator, model::Unit unit) {
    return fmt::format("{} ({})", indicator.title, model::words(unit));
}

charts::Unit axis_unit(model::Unit unit) {
    const auto [before, after] = figures::signs_of(unit);
    return {std::string(before), std::string(after)};
}

bool has_own_chart(const model::Area& area) { return !area.type || traits(*area.type).has_own_charts; }

Data trend_chart(const figures::Series& series, const std::string& id, const Context& context) {
    if (values_in(series) < 2 || series.unit == model::Unit::rank) return false;
    charts::LineChart chart;
    const auto caption = fmt::format("{}, {}", measure(*series.indicator, series.unit), series.area->title);
    chart.words = {
        id, figures::headline(series, context.book),
        fmt::format("{}: {} figures over time. All of them stand in a table on this page.", caption, values_in(series))};
    chart.unit = axis_unit(series.unit);
    chart.points = time_points(series);
    chart.also = other_values(series);
    chart.breaks = breaks_of(series);
    add_control_limits(chart, series);
    if (series.unit == series.indicator->unit) add_advised_range(chart, *series.indicator);
    auto notes = key_of(chart);
    notes.insert(notes.begin(), caption + ".");
    return chart_data(figures::finding(series, context.book), charts::draw(chart), notes);
}

Html spark_of(const figures::Series& series) { return charts::sparkline(time_points(series)); }

Data bar_chart(const figures::Comparison& compared, const model::Ref& ours, const std::string& id) {
    if (compared.empty()) return false;
    const auto& highest = *compared.front();
    const auto& lowest = **std::find_if(compared.rbegin(), compared.rend(), [](const auto* figure) { return figure->value(); });
    charts::BarChart chart;
    const auto caption = fmt::format("{}, {}", measure(*highest.indicator, highest.unit()), highest.observation->period.label);
    chart.words = {id,
                   fmt::format("{}: highest in {} ({}), lowest in {} ({})", highest.indicator->title, highest.area->title,
                               figures::value_words(highest), lowest.area->title, figures::value_words(lowest)),
                   caption + ": a bar for each area. The same figures stand in a table on this page."};
    for (const auto* figure : compared)
        chart.bars.push_back({figure->area->title, figure->value(), figures::value_words(*figure), figure->interval(),
                              figure->area->ref == ours ? charts::Emphasis::ours : charts::Emphasis::compared});
    return chart_data(caption, charts::draw(chart), {});
}

std::vector<charts::RankRow> ranks_of(const model::Area& area, const Context& context) {
    std::vector<charts::RankRow> rows;
    for (const auto& series : context.book.series()) {
        if (series.area != &area || series.unit != model::Unit::rank) continue;
        const auto& points = series.points;
        const auto& newest = points.back().latest();
        if (!newest.value() || !newest.observation->denominator) continue;
        const auto before = points.size() > 1 ? points[points.size() - 2].value() : std::nullopt;
        const int place = int(*newest.value()), of = int(*newest.observation->denominator);
        rows.push_back({series.indicator->title, place, before ? std::optional(int(*before)) : std::nullopt, of,
                        figures::value_words(newest)});
    }
    return rows;
}

Data rank_chart(const model::Area& area, std::vector<charts::RankRow> ranks, const std::string& id) {
    const charts::RankChart chart{
        {id, fmt::format("Places of {} among similar areas", area.title),
         "A row of dots for each kind of crime, one for each area of the group; the large dot is this area, the "
         "ring is its place before. The same places stand in a table on this page."},
        "1st: least crime",
        "last: most crime",
        std::move(ranks)};
    return chart_data("Places in the group of similar areas", charts::draw(chart), {});
}

}  // namespace pages
