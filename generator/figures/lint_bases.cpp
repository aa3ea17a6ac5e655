// One measure on two bases: other people asked, another list counted, another number of people.
#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "figures/earlier.hpp"
#include "figures/lint_reading.hpp"
#include "figures/lint_rules.hpp"
#include "figures/rounding.hpp"

namespace figures::rules {
namespace {

using model::Unit;

/// One area, or one in the other.
bool near(const model::Area& a, const model::Area& b) {
    const auto holds = [](const model::Area& wide, const model::Area& one) {
        return one.within && one.within->value == wide.ref;
    };
    return &a == &b || holds(a, b) || holds(b, a);
}

/// The figure of the other indicator for these days or, if there is none, for days shared with them; the last of them; null if
/// there is none.
const Figure* counterpart(const Figure& figure, const model::Ref& other, const Book& book) {
    const Figure* best = nullptr;
    const auto& period = figure.observation->period;
    for (const auto& one : book.figures()) {
        const auto& days = one.observation->period;
        if (one.indicator->ref != other || !one.value() || !near(*one.area, *figure.area) || !overlap(days, period)) continue;
        if (!best || !same_days(best->observation->period, period)) best = &one;
    }
    return best;
}

/// More than rounding. A part of an area may well differ from the whole, but hardly by so much.
bool far_apart(const Figure& one, const Figure& other) {
    constexpr double points = 2, points_of_a_part = 20, percent = 0.05, percent_of_a_part = 0.5;
    const bool same_area = one.area == other.area;
    if (one.unit() == Unit::percent) return std::abs(*one.value() - *other.value()) > (same_area ? points : points_of_a_part);
    return std::abs(*one.value() / *other.value() - 1) > (same_area ? percent : percent_of_a_part);
}

std::string with_base(const Figure& figure, const model::Area* told) {
    const auto& base = figure.indicator->source_system;
    return fmt::format("{}{} ({}{})", quoted(figure), figure.area == told ? "" : " for " + figure.area->title,
                       base.empty() ? "" : base + "; ", source_words(figure));
}

/// How many there must be in all for a count and its share or rate.
struct Implied {
    Figure figure;
    Interval total;

    double middle() const { return (total.low + total.high) / 2; }
    bool holds(double value) const { return total.low <= value && value <= total.high; }
};

/// Of the ends of all intervals, the one that most of them hold.
double best_fit(const std::vector<Implied>& all) {
    const auto fits = [&](double value) {
        return std::count_if(all.begin(), all.end(), [&](const Implied& one) { return one.holds(value); });
    };
    double best = all[0].total.low;
    for (const auto& one : all)
        if (fits(one.total.low) > fits(best)) best = one.total.low;
    return best;
}

/// One of them is told only if most agree on another total.
void check_shares(const std::vector<Implied>& all, Found& found) {
    if (all.size() < 3) return;
    const double total = best_fit(all);
    std::vector<Implied> others, wrong;
    for (const auto& one : all) (one.holds(total) ? others : wrong).push_back(one);
    if (others.size() <= all.size() / 2) return;
    for (const auto& one : wrong)
        add(found, Rule::implied_base,
            fmt::format("if {} is {}, there are {} in all, but by the other {} shares beside it about {} ({})",
                        '"' + shown(*one.figure.count(), 0) + '"', quoted(one.figure),
                        one.total.low > total ? "at least " + shown(std::floor(one.total.low), 0)
                                              : "at most " + shown(std::ceil(one.total.high), 0),
                        others.size(), shown(total, 0), source_words(one.figure)),
            {one.figure});
}

/// What the change and the percentage that are printed for it make of a count that is not printed.
std::optional<Interval> count_of(const Figure& figure) {
    const auto& printed = figure.observation->printed;
    if (figure.unit() != Unit::count) return std::nullopt;
    if (figure.value()) return Interval{*figure.value(), *figure.value()};
    if (!printed.change || !printed.change_percent) return std::nullopt;
    const auto percent = meant_by(*printed.change_percent);
    if (percent.low * percent.high <= 0) return std::nullopt;
    const double a = 100 * printed.change->value / percent.low, b = 100 * printed.change->value / percent.high;
    return Interval{std::min(a, b) + printed.change->value, std::max(a, b) + printed.change->value};
}

/// An indicator, an area and the days of a figure.
using Days = std::tuple<std::string, std::string, text::Date, text::Date>;

Days days_of(const Figure& figure, const model::Ref& indicator) {
    const auto& period = figure.observation->period;
    return {indicator.id, figure.area->ref.id, period.start, period.end};
}

/// A count and a rate for the same days of the same area, and the people they mean; both ends within 5% of each other.
std::optional<Implied> people_of(const Figure& counted, const model::Ref& rated, const std::map<Days, const Figure*>& rates) {
    const auto count = count_of(counted);
    const auto found = count ? rates.find(days_of(counted, rated)) : rates.end();
    if (found == rates.end()) return std::nullopt;
    const auto& rate = *found->second;
    const double half = 0.5 * std::pow(10, -rate.decimals()), times = per(rate.unit());
    const Interval people{times * count->low / (*rate.value() + half), times * count->high / (*rate.value() - half)};
    if (people.low <= 0 || people.high / people.low > 1.05) return std::nullopt;
    return Implied{rate, people};
}

std::string means(const Figure& counted, const Implied& people) {
    const auto& printed = counted.observation->printed;
    const auto count = counted.value() ? quoted(counted)
                                       : fmt::format("a change of \"{}\" or \"{}%\"", signed_digits(*printed.change),
                                                     signed_digits(*printed.change_percent));
    return fmt::format("{} at {} for every {} people", count, quoted(people.figure), shown(per(people.figure.unit()), 0));
}

bool differ_by_half(double a, double b) { return a > 0 && b > 0 && std::max(a, b) / std::min(a, b) >= 1.5; }

/// An earlier value that is called that of a year before in other words, and what another paper prints for that year.
void check_level_before(const Figure& figure, const Series& series, Found& found) {
    const auto& previous = figure.observation->printed.previous;
    if (!previous) return;
    const auto* due = year_before(figure, series);
    const bool loose =
        !first_phrase(figure.observation->printed.comparison, {"four quarters before", "a year before", "the year before"})
             .empty();
    if (!due || !loose || prints(*due, *previous) || !differ_by_half(previous->value, *due->value())) return;
    add(found, Rule::two_levels,
        fmt::format("the earlier value beside it is {} ({}), but {} is printed for the {} ({})", quoted(*previous, figure.unit()),
                    source_words(figure), quoted(due->latest()), period_words(due->period), source_words(due->latest())),
        {figure, due->latest()});
}

/// Two periods of one length that share more than half of their days.
void check_shared_months(const Point& before, const Point& after, Found& found) {
    const int shared = text::days_between(after.period.start, before.period.end) + 1;
    const int days = text::days_between(after.period.start, after.period.end) + 1;
    if (2 * shared <= days || !before.value() || !after.value() || !differ_by_half(*before.value(), *after.value())) return;
    add(found, Rule::two_levels,
        fmt::format("{} ({}) is far from {} for the {} ({}), and the two share most of their days", quoted(after.latest()),
                    source_words(after.latest()), quoted(before.latest()), period_words(before.period),
                    source_words(before.latest())),
        {after.latest(), before.latest()});
}

std::string thousands(double people) { return shown(1000 * std::round(people / 1000), 0); }

}  // namespace

void two_bases(const Book& book, Found& found) {
    for (const auto& figure : book.figures()) {
        const auto& other = figure.indicator->variant_of;
        const auto* counterpart_of = other && figure.value() ? counterpart(figure, other->value, book) : nullptr;
        if (!counterpart_of || counterpart_of->unit() != figure.unit() || !far_apart(figure, *counterpart_of)) continue;
        add(found, Rule::two_bases,
            fmt::format("{}, and {}. The two come from different surveys or counts",
                        with_base(*counterpart_of, counterpart_of->area), with_base(figure, counterpart_of->area)),
            {*counterpart_of, figure});
    }
}

void implied_totals(const Book& book, Found& found) {
    std::map<std::tuple<const model::Snapshot*, std::string_view, text::Date, text::Date>, std::vector<Implied>> tables;
    for (const auto& figure : book.figures()) {
        const auto& seen = *figure.observation;
        if (figure.unit() != Unit::percent || !figure.value() || !seen.count || seen.denominator) continue;
        const auto share = meant_by(*figure.value(), figure.decimals());
        if (share.low <= 0) continue;
        tables[{figure.snapshot, seen.paragraph, seen.period.start, seen.period.end}].push_back(
            {figure, {100 * *seen.count / share.high, 100 * *seen.count / share.low}});
    }
    for (const auto& [where, all] : tables) check_shares(all, found);
}

/// What is counted and its rate by one indicator is the measure for what is counted by one and rated by another.
void implied_people(const Book& book, Found& found) {
    std::map<Days, const Figure*> rates;
    for (const auto& figure : book.figures())
        if (per(figure.unit()) != 0 && figure.value()) rates.emplace(days_of(figure, figure.indicator->ref), &figure);
    std::vector<std::pair<Figure, Implied>> sure, doubtful;
    for (const auto& counted : book.figures()) {
        const auto& other = counted.indicator->variant_of;
        if (const auto people = people_of(counted, counted.indicator->ref, rates)) sure.emplace_back(counted, *people);
        if (const auto people = other ? people_of(counted, other->value, rates) : std::nullopt)
            doubtful.emplace_back(counted, *people);
    }
    for (const auto& [counted, people] : doubtful)
        for (const auto& [other, others] : sure) {
            const double times = people.middle() / others.middle();
            if (counted.area != other.area || (times < 1.2 && times > 1 / 1.2)) continue;
            add(found, Rule::implied_base,
                fmt::format("{} would mean about {} people ({}). {}, {}: {} means about {} ({})", means(counted, people),
                            thousands(people.middle()), sources({people.figure, counted}), other.indicator->title,
                            period_words(other.observation->period), means(other, others), thousands(others.middle()),
                            sources({other, others.figure})),
                {people.figure, counted, others.figure, other});
            break;
        }
}

void two_levels(const Book& book, Found& found) {
    for (const auto& series : book.series())
        for (size_t i = 0; i < series.points.size(); ++i) {
            check_level_before(series.points[i].latest(), series, found);
            if (i > 0) check_shared_months(series.points[i - 1], series.points[i], found);
        }
}

}  // namespace figures::rules
