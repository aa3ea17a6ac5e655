#include "figures/series.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace figures {
namespace {

/// Figures of one shape make one line: in months, and for parts of a year the month in which they begin. Years, quarters and
/// months may begin anywhere.
std::pair<int, int> shape_of(const text::Period& period) {
    const int months = months_of(period);
    const bool any_start = months <= 1 || months == 3 || months >= 12;
    return {months, any_start ? 0 : period.start.month()};
}

Point& point_for(Series& series, const text::Period& period) {
    const auto same = [&](const Point& point) { return point.period.start == period.start && point.period.end == period.end; };
    const auto known = std::find_if(series.points.begin(), series.points.end(), same);
    if (known != series.points.end()) return *known;
    return series.points.emplace_back(Point{period, {}, false, ""});
}

void mark_neighbours(Series& series) {
    for (size_t i = 1; i < series.points.size(); ++i) {
        auto& point = series.points[i];
        const auto& before = series.points[i - 1];
        point.overlaps = overlap(before.period, point.period);
        point.broken = break_between(*series.breaks, before.period, point.period);
    }
}

auto reach(const Series& series) {
    std::optional<text::Date> last;
    for (const auto& point : series.points)
        if (point.value()) last = point.period.end;
    return std::pair(last, series.points.size());
}

bool comes_first(const Series& a, const Series& b) {
    const auto key = [](const Series& s) {
        return std::pair(std::string_view(s.indicator->ref.id), std::string_view(s.area->ref.id));
    };
    return key(a) != key(b) ? key(a) < key(b) : reach(a) > reach(b);
}

}  // namespace

int months_of(const text::Period& period) {
    if (period.kind == text::PeriodKind::point) return 0;
    constexpr double days_a_month = 365.25 / 12;
    return std::max(1, int((text::days_between(period.start, period.end) + 1) / days_a_month + 0.5));
}

bool overlap(const text::Period& a, const text::Period& b) { return a.start <= b.end && b.start <= a.end; }

std::string break_between(const Breaks& breaks, const text::Period& earlier, const text::Period& later) {
    for (const auto& gap : breaks)
        if (earlier.start < gap.from && gap.from <= later.end) return gap.why;
    return "";
}

std::vector<Series> series_of(const std::vector<Figure>& figures) {
    std::map<std::tuple<std::string_view, std::string_view, model::Unit, std::pair<int, int>>, Series> lines;
    for (const auto& figure : figures) {
        const auto& period = figure.observation->period;
        auto& line = lines[{figure.indicator->ref.id, figure.area->ref.id, figure.unit(), shape_of(period)}];
        line.indicator = figure.indicator, line.area = figure.area, line.unit = figure.unit(), line.breaks = figure.breaks;
        point_for(line, period).printed.push_back(figure);
    }
    std::vector<Series> all;
    for (auto& [key, line] : lines) {
        mark_neighbours(line);
        all.push_back(std::move(line));
    }
    std::stable_sort(all.begin(), all.end(), comes_first);
    return all;
}

const Series* main_series(const std::vector<Series>& all, std::string_view indicator, std::string_view area) {
    for (const auto& series : all)
        if (series.indicator->ref.id == indicator && series.area->ref.id == area) return &series;
    return nullptr;
}

std::vector<const Point*> comparable_points(const Series& series) {
    std::vector<const Point*> kept;
    for (const auto& point : series.points) {
        if (!point.value() || point.latest().observation->approximate) continue;
        if (!kept.empty() && !break_between(*series.breaks, kept.back()->period, point.period).empty()) kept.clear();
        if (kept.empty() || !overlap(kept.back()->period, point.period)) kept.push_back(&point);
    }
    return kept;
}

const Point* latest_point(const Series& series) {
    const auto found =
        std::find_if(series.points.rbegin(), series.points.rend(), [](const auto& point) { return point.value(); });
    return found == series.points.rend() ? nullptr : &*found;
}

const Figure& latest_figure(const Series& series) {
    const auto tells = [](const Point& point) { return point.value() || point.latest().has(model::Mark::confidential); };
    const auto found = std::find_if(series.points.rbegin(), series.points.rend(), tells);
    return (found != series.points.rend() ? *found : series.points.back()).latest();
}

}  // namespace figures
