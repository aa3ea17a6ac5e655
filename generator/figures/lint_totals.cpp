// Totals, averages and changes that cannot all be right.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "figures/lint_reading.hpp"
#include "figures/lint_rules.hpp"
#include "figures/rounding.hpp"

namespace figures::rules {
namespace {

using model::Number;
using model::Unit;

bool is_average(const Figure& figure) {
    if (figure.unit() == Unit::average) return true;
    const auto passages = passages_of(*figure.observation);
    return std::any_of(passages.begin(), passages.end(), [](const auto& one) { return has_phrase(one, "average"); });
}

/// Added up from its first day: a rolling year is not, nor what is so at one date.
bool adds_up(const Figure& figure) {
    const bool grows = figure.unit() == Unit::count || is_rate(figure.unit());
    return figure.value() && grows && months_of(figure.observation->period) > 0 && !is_average(figure);
}

/// Figures that begin on one day, in the order of their ends, and the largest of them so far.
struct Running {
    const Figure* largest = nullptr;  ///< of those that end before `end`
    const Figure* at_end = nullptr;   ///< of those that end with it
    std::optional<text::Date> end;

    void reach(text::Date day) {
        if (end == day) return;
        if (at_end && (!largest || *at_end->value() > *largest->value())) largest = at_end;
        at_end = nullptr, end = day;
    }
    void add(const Figure& figure) {
        if (!at_end || *figure.value() > *at_end->value()) at_end = &figure;
    }
};

/// The figures of the same paper whose periods, one after the other, are the average's; empty if they are not.
std::vector<Figure> parts_in_time(const Figure& average, const Book& book) {
    std::vector<Figure> parts;
    auto next = average.observation->period.start;
    for (const auto& part : book.figures()) {
        const auto& period = part.observation->period;
        const bool of_it = part.snapshot == average.snapshot && part.indicator == average.indicator &&
                           part.area == average.area && part.value() &&
                           (part.unit() == average.unit() || average.unit() == Unit::average);
        if (!of_it || period.start != next || period.end >= average.observation->period.end.plus_days(1) ||
            same_days(period, average.observation->period))
            continue;
        parts.push_back(part);
        next = period.end.plus_days(1);
    }
    const bool whole = next == average.observation->period.end.plus_days(1) && parts.size() > 1;
    return whole ? parts : std::vector<Figure>();
}

void check_average(const Figure& average, const Book& book, Found& found) {
    const auto parts = parts_in_time(average, book);
    if (parts.empty()) return;
    double sum = 0;
    std::vector<std::string> values;
    for (const auto& part : parts) {
        sum += *part.value();
        values.push_back(quoted(part));
    }
    const double mean = sum / double(parts.size());
    if (std::abs(mean - *average.value()) <= std::pow(10, -average.decimals())) return;
    std::vector<Figure> all{average};
    all.insert(all.end(), parts.begin(), parts.end());
    add(found, Rule::wrong_average,
        fmt::format("{} is called an average, but that of {} is {} ({})", quoted(average), listed(values),
                    shown(mean, average.decimals()), sources(all)),
        all);
}

/// A change that two indicators hardly share by chance, as the paper prints it; empty for others.
std::string telling_change(const Figure& figure) {
    const auto &change = figure.observation->printed.change, &percent = figure.observation->printed.change_percent;
    if (change && std::abs(change->value) >= 100) return signed_digits(*change);
    if (percent && !change && decimals_of(percent->digits) > 0) return signed_digits(*percent) + "%";
    return "";
}

/// Much the same days: they begin together, and end within a month.
bool much_the_same(const text::Period& a, const text::Period& b) {
    constexpr int month = 31;
    return a.start == b.start && std::abs(text::days_between(a.end, b.end)) <= month;
}

/// All with the change of the first, for much the same days, of figures with one change in one area.
std::vector<Figure> with_days(const Figure& first, const std::vector<Figure>& figures) {
    std::vector<Figure> all;
    std::copy_if(figures.begin(), figures.end(), std::back_inserter(all),
                 [&](const Figure& figure) { return much_the_same(figure.observation->period, first.observation->period); });
    return all;
}

std::vector<std::string> titles_of(const std::vector<Figure>& figures, const model::Snapshot* paper) {
    std::vector<std::string> titles;
    for (const auto& figure : figures)
        if (const auto& title = figure.indicator->title;
            (!paper || figure.snapshot == paper) && std::find(titles.begin(), titles.end(), title) == titles.end())
            titles.push_back(title);
    return titles;
}

}  // namespace

void totals(const Book& book, Found& found) {
    std::map<std::tuple<const model::Indicator*, const model::Area*, text::Date, bool>, Running> all;
    for (const auto& total : book.figures()) {
        if (!adds_up(total)) continue;
        auto& running = all[{total.indicator, total.area, total.observation->period.start, is_rate(total.unit())}];
        running.reach(total.observation->period.end);
        running.add(total);
        const auto* part = running.largest;
        if (!part || *part->value() <= *total.value()) continue;
        add(found, Rule::falling_total,
            fmt::format("{} ({}) is less than {} for its first {} months ({})", quoted(total), source_words(total), quoted(*part),
                        months_of(part->observation->period), source_words(*part)),
            {total, *part});
    }
}

void averages(const Book& book, Found& found) {
    for (const auto& figure : book.figures())
        if (figure.value() && is_average(figure)) check_average(figure, book, found);
}

void same_changes(const Book& book, Found& found) {
    std::map<std::tuple<const model::Area*, text::Date, std::string>, std::vector<Figure>> changes;
    for (const auto& figure : book.figures())
        if (const auto change = telling_change(figure); !change.empty())
            changes[{figure.area, figure.observation->period.start, change}].push_back(figure);
    for (const auto& [where, figures] : changes) {
        if (titles_of(figures, nullptr).size() < 2) continue;
        for (const auto& first : figures) {
            const auto all = with_days(first, figures);
            if (titles_of(all, first.snapshot).size() < 2) continue;
            add(found, Rule::same_change, fmt::format("{}, {}", first.area->title, period_words(first.observation->period)),
                fmt::format("the same change, \"{}\", is given for {} ({})", std::get<2>(where), listed(titles_of(all, nullptr)),
                            sources(all)),
                all);
            break;
        }
    }
}

}  // namespace figures::rules
