#include "pages/area_figures.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "figures/wording.hpp"
#include "pages/figure_charts.hpp"
#include "pages/figure_table.hpp"
#include "pages/findings.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

/// Null where the line has no point for the period.
const figures::Figure* figure_at(const figures::Series& line, const text::Period& period) {
    for (const auto& point : line.points)
        if (point.period.end == period.end && point.period.start == period.start) return &point.latest();
    return nullptr;
}

/// The figure of `area` for the same days, in the same unit; null if there is none, or for a count, which says nothing beside
/// that of a larger area.
const figures::Figure* same_in(const model::Ref& area, const figures::Figure& own, const Context& context) {
    if (own.unit() == model::Unit::count) return nullptr;
    for (const auto& series : context.book.series()) {
        if (series.indicator != own.indicator || series.unit != own.unit() || series.area->ref != area) continue;
        const auto* other = figure_at(series, own.observation->period);
        if (other && other->value()) return other;
    }
    return nullptr;
}

std::string words_around(const figures::Figure& own, const model::Area& area, const Context& context) {
    const auto* around = area.within ? same_in(area.within->value, own, context) : nullptr;
    return around ? figures::value_words(*around) : "";
}

Figures newest_figures(const model::Area& area, const Context& context) {
    return newest(latest_first(context, [&](const auto& figure) { return figure.area == &area; }));
}

using Lines = std::vector<const figures::Series*>;

/// The line of the indicator with the most figures; null where none has a value.
const figures::Series* longest_line(const model::Area& place, const model::Indicator& indicator, const Context& context) {
    const figures::Series* longest = nullptr;
    for (const auto& line : context.book.series()) {
        if (line.indicator != &indicator || line.area != &place || line.unit == model::Unit::rank) continue;
        if (figures::latest_point(line) && (!longest || line.points.size() > longest->points.size())) longest = &line;
    }
    return longest;
}

/// One for each place within the area, all of one unit.
Lines lines_within(const model::Area& area, const model::Indicator& indicator, const Context& context) {
    Lines lines;
    for (const auto& place : context.portal.areas) {
        if (!place.within || place.within->value != area.ref) continue;
        const auto* line = longest_line(place, indicator, context);
        if (line && (lines.empty() || line->unit == lines.front()->unit)) lines.push_back(line);
    }
    return lines;
}

std::vector<text::Period> periods_of(const Lines& lines) {
    std::vector<text::Period> periods;
    for (const auto* line : lines)
        for (const auto& point : line->points) periods.push_back(point.period);
    const auto days = [](const text::Period& period) { return std::pair(period.end, period.start); };
    std::stable_sort(periods.begin(), periods.end(), [&](const auto& a, const auto& b) { return days(a) < days(b); });
    periods.erase(std::unique(periods.begin(), periods.end(), [&](const auto& a, const auto& b) { return days(a) == days(b); }),
                  periods.end());
    return periods;
}

figures::Comparison newest_of(const Lines& lines) {
    figures::Comparison compared;
    const auto last = periods_of(lines).back();
    for (const auto* line : lines)
        if (const auto* figure = figure_at(*line, last)) compared.push_back(figure);
    return figures::highest_first(std::move(compared));
}

Data cell(const figures::Series& line, const text::Period& period) {
    const auto* figure = figure_at(line, period);
    Data data;
    data.set("value", figure ? figures::value_words(*figure) : figures::not_printed());
    return data;
}

Data table_of(const Lines& lines, const Context& context) {
    const auto periods = periods_of(lines);
    std::vector<Data> labels, rows;
    for (const auto& period : periods) {
        Data label;
        label.set("label", period.label);
        labels.push_back(label);
    }
    for (const auto* line : lines) {
        std::vector<Data> cells;
        for (const auto& period : periods) cells.push_back(cell(*line, period));
        Data row;
        row.set("place", link(*line->area, line->points.back().latest().observation->area.place, context));
        row.set("cells", std::move(cells));
        rows.push_back(std::move(row));
    }
    Data data;
    data.set("periods", std::move(labels));
    data.set("rows", std::move(rows));
    return data;
}

}  // namespace

std::string figure_around(const figures::Figure& figure, const Context& context) {
    const auto* inner = figure.area;
    for (int steps = 0; inner && inner->within && steps < 9; ++steps) {
        if (const auto* around = same_in(inner->within->value, figure, context))
            return fmt::format("{} {}", around->area->title, figures::value_words(*around));
        inner = model::as<model::Area>(context.index.find(inner->within->value));
    }
    return "";
}

Data area_findings(const model::Area& area, const Context& context) {
    Lines lines;
    for (const auto& indicator : context.portal.indicators)
        if (const auto* line = longest_line(area, indicator, context)) lines.push_back(line);
    return lines.empty() ? Data(false) : findings(in_order(lines, context), context);
}

Data beside_area_around(const model::Area& area, const Context& context) {
    std::vector<Data> rows;
    for (const auto& figure : newest_figures(area, context)) {
        auto around = words_around(figure, area, context);
        if (around.empty()) continue;
        auto row = figure_row(figure, Cited::paper, context);
        row.set("value_around", std::move(around));
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return Data(false);
    Data data;
    data.set("here", area.title);
    data.set("around", context.index.find(area.within->value)->title);
    data.set("rows", std::move(rows));
    return data;
}

Data not_beside_area_around(const model::Area& area, const Context& context) {
    auto others = newest_figures(area, context);
    std::erase_if(others, [&](const auto& figure) { return !words_around(figure, area, context).empty(); });
    auto data = figure_rows("Figures for " + area.title, others, Cited::paper, context);
    if (!others.empty()) data.set("count", std::to_string(others.size()));
    return data;
}

Data places_of(const model::Area& area, const Context& context) {
    const auto ranks = ranks_of(area, context);
    if (ranks.empty()) return Data(false);
    std::vector<Data> rows;
    for (const auto& rank : ranks) {
        Data row;
        row.set("name", rank.label);
        row.set("place", rank.shown);
        row.set("before", rank.before ? std::to_string(*rank.before) : figures::not_printed());
        rows.push_back(std::move(row));
    }
    Data data;
    data.set("chart", rank_chart(area, ranks, "places-chart"));
    data.set("rows", std::move(rows));
    return data;
}

std::vector<Data> figures_within(const model::Area& area, const Context& context) {
    std::vector<Data> made;
    for (const auto& indicator : context.portal.indicators) {
        const auto lines = lines_within(area, indicator, context);
        if (lines.size() < 2) continue;
        const auto id = "within-" + indicator.ref.id;
        auto data = table_of(lines, context);
        data.set("id", id);
        data.set("heading", indicator.title);
        data.set("caption",
                 fmt::format("{} in each part of {} ({})", indicator.title, area.title, model::words(lines.front()->unit)));
        data.set("chart", bar_chart(newest_of(lines), area.ref, id + "-chart"));
        made.push_back(std::move(data));
    }
    return made;
}

}  // namespace pages
