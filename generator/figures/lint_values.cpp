// Values of one indicator and area in several papers.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "figures/earlier.hpp"
#include "figures/lint_rules.hpp"

namespace figures::rules {
namespace {

using model::Unit;

/// The figures of a point, those that print the same number together.
std::vector<std::vector<Figure>> distinct(const Point& point) {
    std::vector<std::vector<Figure>> groups;
    for (const auto& figure : point.printed) {
        if (!figure.value()) continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return agree(*group[0].value(), group[0].decimals(), *figure.value(), figure.decimals());
        });
        if (same == groups.end()) groups.push_back({figure});
        else same->push_back(figure);
    }
    return groups;
}

std::string sources(const std::vector<Figure>& figures) {
    std::vector<std::string> all;
    for (const auto& figure : figures) all.push_back(source_words(figure));
    return fmt::format("{}", fmt::join(all, "; "));
}

/// A point before the figure, not the one a year before, that prints `previous`: a paper has taken it for the earlier value.
const Point* shifted(const Figure& figure, const model::Number& previous, const Series& series) {
    const auto& period = figure.observation->period;
    if (months_of(period) < 12 || !is_telling(previous, 2) || previous.value == figure.value()) return nullptr;
    const auto due = period.start.plus_months(-12);
    for (const auto& point : series.points)
        if (point.period.end < period.end && point.period.start != due && point.period.end >= period.start.plus_months(-12) &&
            prints(point, previous))
            return &point;
    return nullptr;
}

void check_previous(const Figure& figure, const model::Number& previous, const Series& series, Found& found) {
    const auto* due = year_before(figure, series);
    if (due && prints(*due, previous)) return;
    if (const auto* point = shifted(figure, previous, series)) {
        found.push_back(
            {Rule::shifted_previous,
             fmt::format("{}: the earlier value {} ({}) is the one printed for the {} ({}), and the year before ended on {}",
                         subject(figure), quoted(previous, figure.unit()), source_words(figure), period_words(point->period),
                         source_words(point->latest()), figure.observation->period.end.plus_months(-12).long_form()),
             {figure, point->latest()}});
    } else if (due && figure.observation->printed.comparison.empty()) {
        found.push_back({Rule::other_previous,
                         fmt::format("{}: the earlier value beside it is {} ({}), and {} for the {} ({})", subject(figure),
                                     quoted(previous, figure.unit()), source_words(figure), quoted(due->latest()),
                                     period_words(due->period), source_words(due->latest())),
                         {figure, due->latest()}});
    }
}

bool is_rate(Unit unit) { return unit == Unit::rate_per_1000 || unit == Unit::rate_per_100000 || unit == Unit::ratio; }

}  // namespace

void two_values(const Book& book, Found& found) {
    for (const auto& series : book.series())
        for (const auto& point : series.points) {
            const auto groups = distinct(point);
            if (groups.size() < 2) continue;
            std::vector<std::string> values;
            std::vector<Figure> figures;
            for (const auto& group : groups) {
                values.push_back(fmt::format("{} in {}", quoted(group[0]), sources(group)));
                figures.insert(figures.end(), group.begin(), group.end());
            }
            found.push_back({Rule::two_values, fmt::format("{}: {}", subject(figures[0]), fmt::join(values, ", and ")), figures});
        }
}

void previous_values(const Book& book, Found& found) {
    for (const auto& figure : book.figures())
        if (const auto& previous = figure.observation->printed.previous;
            previous && figure.value() && figure.unit() != Unit::rank)
            check_previous(figure, *previous, book.series_with(figure), found);
}

void unlike_periods(const Book& book, Found& found) {
    std::map<std::pair<const model::Snapshot*, const model::Indicator*>, std::pair<std::string, std::vector<Figure>>> tables;
    for (const auto& figure : book.figures()) {
        const auto& previous = figure.observation->printed.previous;
        const auto* point = of_other_length(figure, book.series());
        if (!point) continue;
        auto& [message, figures] = tables[{figure.snapshot, figure.indicator}];
        if (figures.empty())
            message = fmt::format("{}: {} for {} months stands beside {} for {} months ({})", subject(figure), quoted(figure),
                                  months_of(figure.observation->period), quoted(*previous, figure.unit()),
                                  months_of(point->period), source_words(figure));
        figures.push_back(figure);
    }
    for (auto& [table, one] : tables) {
        auto& [message, figures] = one;
        if (figures.size() > 1) message += fmt::format(", and so in {} more of its figures", figures.size() - 1);
        found.push_back({Rule::unlike_periods, message, figures});
    }
}

/// Only units that a paper prints itself are compared: where it prints none, it is read with the indicator's.
void units(const Book& book, Found& found) {
    std::map<std::pair<const model::Indicator*, const model::Area*>, Figure> first;
    std::set<std::tuple<const model::Indicator*, const model::Area*, Unit>> told;
    for (const auto& figure : book.figures()) {
        if (!is_rate(figure.unit()) || !figure.observation->unit_given || !figure.value()) continue;
        const auto& before = first.emplace(std::pair(figure.indicator, figure.area), figure).first->second;
        if (before.unit() == figure.unit() || !told.emplace(figure.indicator, figure.area, figure.unit()).second) continue;
        found.push_back(
            {Rule::unit_changed,
             fmt::format("{}, {}: the unit is \"{}\" in {} and \"{}\" in {}", figure.indicator->title, figure.area->title,
                         model::words(before.unit()), source_words(before), model::words(figure.unit()), source_words(figure)),
             {before, figure}});
    }
}

}  // namespace figures::rules
