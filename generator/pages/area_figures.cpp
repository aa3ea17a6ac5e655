#include "pages/area_figures.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pages/figure_charts.hpp"
#include "pages/figure_table.hpp"
#include "pages/figure_words.hpp"
#include "pages/findings.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

/// The figure of the area around for the same period, or else its newest, with its unit and period.
std::string county_words(const Seen& seen, const model::Area& area, const Context& context) {
    if (!area.within) return "";
    const auto& own = *seen.observation;
    const auto around = observations(context.portal, [&](const model::Observation& other) {
        return other.value && other.area.value == area.within->value && other.indicator.value == own.indicator.value;
    });
    for (const auto& other : around)
        if (other.observation->period.end == own.period.end && other.observation->period.start == own.period.start)
            return value_words(*other.observation, context);
    if (around.empty()) return "";
    const auto& newest = *around.front().observation;
    return fmt::format("{} ({}; {})", value_words(newest, context), unit_words(newest, context), newest.period.label);
}

using Lines = std::vector<const figures::Series*>;

/// Of each place within the area, the line of the indicator that reaches furthest; all of one unit.
Lines lines_within(const model::Area& area, const model::Indicator& indicator, const Context& context) {
    Lines lines;
    for (const auto& place : context.portal.areas) {
        const auto* line = figures::main_series(context.series, indicator.ref.id, place.ref.id);
        const bool inside = place.within && place.within->value == area.ref;
        if (inside && line && line->unit != model::Unit::rank && (lines.empty() || line->unit == lines.front()->unit))
            lines.push_back(line);
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

Data cell(const figures::Series& line, const text::Period& period, const Context& context) {
    const auto same = [&](const figures::Point& point) {
        return point.period.end == period.end && point.period.start == period.start;
    };
    const auto point = std::find_if(line.points.begin(), line.points.end(), same);
    Data data;
    data.set("value",
             point == line.points.end() ? std::string("Not printed") : value_words(*point->latest().observation, context));
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
        for (const auto& period : periods) cells.push_back(cell(*line, period, context));
        Data row;
        row.set("place", link(*line->area, line->points.back().latest().observation->area.place, context));
        row.set("cells", list_of(cells));
        rows.push_back(row);
    }
    Data data;
    data.set("periods", list_of(labels));
    data.set("rows", list_of(rows));
    return data;
}

}  // namespace

Data area_figures(const model::Area& area, const Context& context) {
    const auto here = newest(
        observations(context.portal, [&](const model::Observation& observation) { return observation.area.value == area.ref; }));
    std::vector<Data> rows;
    for (const auto& seen : here) {
        auto row = figure_row(seen, Cited::paper, context);
        row.set("county", text_or_false(county_words(seen, area, context)));
        rows.push_back(row);
    }
    if (rows.empty()) return Data(false);
    Data data;
    data.set("caption", "Figures for " + area.title);
    data.set("rows", list_of(rows));
    return data;
}

std::vector<Data> figures_within(const model::Area& area, const Context& context) {
    std::vector<Data> made;
    for (const auto& indicator : context.portal.indicators) {
        const auto lines = lines_within(area, indicator, context);
        if (lines.size() < 2) continue;
        const auto id = "within-" + indicator.ref.id;
        const auto inside = [&](const model::Area& place) { return place.within && place.within->value == area.ref; };
        auto data = table_of(lines, context);
        data.set("id", id);
        data.set("heading", indicator.title);
        data.set("caption",
                 fmt::format("{} in each part of {} ({})", indicator.title, area.title, model::words(lines.front()->unit)));
        data.set("chart", bar_chart(latest_comparison(indicator, inside, context), area.ref, id + "-chart", context).str());
        made.push_back(data);
    }
    return made;
}

}  // namespace pages
