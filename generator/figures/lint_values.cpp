// Values and changes of one indicator and area in several places.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "figures/earlier.hpp"
#include "figures/lint_rules.hpp"
#include "figures/rounding.hpp"

namespace figures::rules {
namespace {

using model::Unit;
using Groups = std::vector<std::vector<Figure>>;

/// A later paper says that it revises this number.
bool is_revised(const Figure& figure, const Point& point) {
    return std::any_of(point.printed.begin(), point.printed.end(), [&](const Figure& other) {
        const auto& was = other.observation->was;
        return was && agree(*figure.value(), figure.decimals(), was->value, decimals_of(was->digits));
    });
}

/// The figures of a point, those that print the same number together.
Groups distinct(const Point& point) {
    Groups groups;
    for (const auto& figure : point.printed) {
        if (!figure.value() || is_revised(figure, point)) continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return agree(*group[0].value(), group[0].decimals(), *figure.value(), figure.decimals());
        });
        if (same == groups.end()) groups.push_back({figure});
        else same->push_back(figure);
    }
    return groups;
}

void add_values(const Groups& groups, Found& found) {
    std::vector<std::string> values;
    std::vector<Figure> figures;
    for (const auto& group : groups) {
        values.push_back(fmt::format("{} in {}", quoted(group[0]), sources(group)));
        figures.insert(figures.end(), group.begin(), group.end());
    }
    add(found, Rule::two_values, fmt::format("{}", fmt::join(values, ", and ")), figures);
}

/// Two figures of one paper that differ.
using Pair = std::pair<Figure, Figure>;

/// Where two tables of one paper print the same days: paper, both paragraphs, unit, first and last day.
using Tables = std::tuple<const model::Snapshot*, std::string, std::string, Unit, text::Date, text::Date>;

Tables tables_of(const Pair& pair) {
    const auto &one = *pair.first.observation, &other = *pair.second.observation;
    return {pair.first.snapshot, one.paragraph, other.paragraph, pair.first.unit(), one.period.start, one.period.end};
}

/// The period for which the second's table prints the first's value; null if it does for none.
const text::Period* elsewhere(const Pair& pair, const Book& book) {
    const auto& [one, other] = pair;
    for (const auto& figure : book.figures())
        if (figure.snapshot == other.snapshot && figure.observation->paragraph == other.observation->paragraph &&
            figure.indicator == one.indicator && figure.area == one.area && figure.unit() == one.unit() &&
            figure.value() == one.value())
            return &figure.observation->period;
    return nullptr;
}

/// What a wrong date over a column looks like: all its values stand in the other table under another date.
std::string cause(const std::vector<Pair>& pairs, const Book& book) {
    const auto* period = elsewhere(pairs[0], book);
    const bool all = period && std::all_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
                         const auto* one = elsewhere(pair, book);
                         return one && same_days(*one, *period);
                     });
    if (!all) return "";
    return fmt::format(". {} has the ones that {} gives for {}", paragraph_words(pairs[0].first.observation->paragraph),
                       paragraph_words(pairs[0].second.observation->paragraph), period_words(*period));
}

/// Two tables that differ in several rows are one contradiction.
void add_tables(const std::vector<Pair>& pairs, const Book& book, Found& found) {
    std::vector<std::string> rows;
    std::vector<Figure> figures;
    for (const auto& [one, other] : pairs) {
        rows.push_back(fmt::format("{} {} and {}", one.indicator->title, quoted(one), quoted(other)));
        figures.insert(figures.end(), {one, other});
    }
    const auto& [one, other] = pairs[0];
    add(found, Rule::two_values,
        fmt::format("{} {}, {}, {}", pairs.size(), one.unit() == Unit::rank ? "places in a group" : "figures", one.area->title,
                    period_words(one.observation->period)),
        fmt::format("{} and {} do not agree: {}{}", source_words(one), paragraph_words(other.observation->paragraph),
                    fmt::join(rows, "; "), cause(pairs, book)),
        figures);
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
    const auto earlier = quoted(previous, figure.unit());
    if (const auto* point = shifted(figure, previous, series)) {
        add(found, Rule::shifted_previous,
            fmt::format("it is compared with {} ({}), but that is the value for the {} ({}), not for the year before", earlier,
                        source_words(figure), period_words(point->period), source_words(point->latest())),
            {figure, point->latest()});
    } else if (due && figure.observation->printed.comparison.empty()) {
        add(found, Rule::other_previous,
            fmt::format("the earlier value beside it is {} ({}), but {} is printed for the {} ({})", earlier,
                        source_words(figure), quoted(due->latest()), period_words(due->period), source_words(due->latest())),
            {figure, due->latest()});
    }
}

/// The paper's words, which may name the measure otherwise, or the change alone.
std::string change_words(const Figure& figure) {
    const auto& printed = figure.observation->printed;
    return fmt::format("{} ({})", in_quotes(printed.words.empty() ? signed_digits(*printed.change_percent) + "%" : printed.words),
                       source_words(figure));
}

/// Counted in different places of one paper, or in several: the same change has to be the same, but for its last place.
bool same_change_of(const Figure& one, const Figure& other) {
    constexpr double slack = 1e-9;
    const auto a = meant_by(*one.observation->printed.change_percent), b = meant_by(*other.observation->printed.change_percent);
    return a.low <= b.high + slack && b.low <= a.high + slack;
}

std::string unit_words(Unit unit) {
    return unit == Unit::ratio ? "a ratio (so many for each one)" : fmt::format("a rate {}", model::words(unit));
}

}  // namespace

void two_values(const Book& book, Found& found) {
    std::map<Tables, std::vector<Pair>> tables;
    std::vector<Groups> single;
    for (const auto& series : book.series())
        for (const auto& point : series.points) {
            const auto groups = distinct(point);
            if (groups.size() < 2) continue;
            const bool pair =
                groups.size() == 2 && groups[0].size() + groups[1].size() == 2 && groups[0][0].snapshot == groups[1][0].snapshot;
            if (pair) tables[tables_of({groups[0][0], groups[1][0]})].emplace_back(groups[0][0], groups[1][0]);
            else single.push_back(groups);
        }
    for (const auto& groups : single) add_values(groups, found);
    for (const auto& [where, pairs] : tables) {
        if (pairs.size() == 1) add_values({{pairs[0].first}, {pairs[0].second}}, found);
        else add_tables(pairs, book, found);
    }
}

void two_changes(const Book& book, Found& found) {
    for (const auto& series : book.series())
        for (const auto& point : series.points) {
            std::vector<Figure> printed;
            for (const auto& figure : point.printed)
                if (figure.observation->printed.change_percent) printed.push_back(figure);
            for (size_t i = 1; i < printed.size(); ++i)
                if (!same_change_of(printed[0], printed[i]))
                    add(found, Rule::two_values,
                        fmt::format("the change is {}, and {}", change_words(printed[0]), change_words(printed[i])),
                        {printed[0], printed[i]});
        }
}

void previous_values(const Book& book, Found& found) {
    for (const auto& figure : book.figures())
        if (const auto& previous = figure.observation->printed.previous;
            previous && figure.value() && figure.unit() != Unit::rank)
            check_previous(figure, *previous, book.series_with(figure), found);
}

/// Only units that a paper prints itself are compared: where it prints none, it is read with the indicator's.
void units(const Book& book, Found& found) {
    std::map<std::pair<const model::Indicator*, const model::Area*>, Figure> first;
    std::set<std::tuple<const model::Indicator*, const model::Area*, Unit>> told;
    for (const auto& figure : book.figures()) {
        if (!is_rate(figure.unit()) || !figure.observation->unit_given || !figure.value()) continue;
        const auto& before = first.emplace(std::pair(figure.indicator, figure.area), figure).first->second;
        if (before.unit() == figure.unit() || !told.emplace(figure.indicator, figure.area, figure.unit()).second) continue;
        add(found, Rule::unit_changed, fmt::format("{}, {}", figure.indicator->title, figure.area->title),
            fmt::format("it is {} in {}, and {} in {}", unit_words(before.unit()), source_words(before),
                        unit_words(figure.unit()), source_words(figure)),
            {before, figure});
    }
}

}  // namespace figures::rules
