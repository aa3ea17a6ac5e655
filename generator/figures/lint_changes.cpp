// Printed changes and percentages that the printed numbers do not give.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "figures/lint_rules.hpp"
#include "figures/rounding.hpp"

namespace figures::rules {
namespace {

using model::Number;
using model::Unit;

/// What a printed number may have been before it was rounded. Counts are whole.
Interval before_rounding(double value, int decimals, Unit unit) {
    const double half = unit == Unit::count && decimals == 0 ? 0 : 0.5 * std::pow(10, -decimals);
    return {value - half, value + half};
}

Interval before_rounding(const Number& number, Unit unit) {
    return before_rounding(number.value, decimals_of(number.digits), unit);
}

bool meet(Interval a, Interval b) {
    constexpr double slack = 1e-9;
    return a.low <= b.high + slack && b.low <= a.high + slack;
}

Interval change_of(Interval earlier, Interval later) { return {later.low - earlier.high, later.high - earlier.low}; }

Interval percent_of(Interval earlier, Interval later) {
    return {100 * (later.low / earlier.high - 1), 100 * (later.high / earlier.low - 1)};
}

/// With as many decimals as the paper gives its own.
std::string shown_change(double value, const Number& printed) { return signed_number(value, decimals_of(printed.digits)); }

void add_wrong(Found& found, const Figure& figure, const std::string& wrong, double before, const std::string& given) {
    const auto& printed = figure.observation->printed;
    const auto from = printed.previous ? fmt::format("from {}", without_unit(before, figure.decimals(), figure.unit()))
                                       : fmt::format("with a change of {}", signed_digits(*printed.change));
    add(found, Rule::wrong_change,
        fmt::format("the change is printed as \"{}\", but {} to {} it is {} ({})", wrong, from,
                    without_unit(*figure.value(), figure.decimals(), figure.unit()), given, source_words(figure)),
        {figure});
}

/// The earlier value as printed, or what the printed change leaves for it.
std::optional<Interval> earlier_value(const Figure& figure, Interval value) {
    const auto& printed = figure.observation->printed;
    if (printed.previous) return before_rounding(*printed.previous, figure.unit());
    if (!printed.change) return std::nullopt;
    return change_of(before_rounding(*printed.change, figure.unit()), value);
}

void check_change(const Figure& figure, Found& found) {
    const auto& printed = figure.observation->printed;
    const auto &change = printed.change, &percent = printed.change_percent;
    const auto value = before_rounding(*figure.value(), figure.decimals(), figure.unit());
    const auto earlier = earlier_value(figure, value);
    if (!earlier || earlier->low <= 0) return;
    const double before = (earlier->low + earlier->high) / 2, by = *figure.value() - before;
    if (printed.previous && change && !meet(change_of(*earlier, value), before_rounding(*change, figure.unit())))
        add_wrong(found, figure, signed_digits(*change), before, shown_change(by, *change));
    if (percent && !meet(percent_of(*earlier, value), meant_by(*percent)))
        add_wrong(found, figure, signed_digits(*percent) + "%", before, shown_change(100 * by / before, *percent) + "%");
}

/// A change of a count, and its percentage, without the count: some whole number has to give them.
void check_pair(const Figure& figure, Found& found) {
    const auto &change = figure.observation->printed.change, &percent = figure.observation->printed.change_percent;
    if (figure.value() || !change || !percent || figure.unit() != Unit::count || percent->value == 0) return;
    const auto range = meant_by(*percent);
    if (range.low * range.high <= 0) return;
    const double one = 100 * change->value / range.low, other = 100 * change->value / range.high;
    if (const double most = std::max(one, other); most > 0 && std::floor(most) >= std::ceil(std::min(one, other))) return;
    add(found, Rule::wrong_change,
        fmt::format("a change of \"{}\" is printed as \"{}%\", which no whole number gives ({})", signed_digits(*change),
                    signed_digits(*percent), source_words(figure)),
        {figure});
}

}  // namespace

void changes(const Book& book, Found& found) {
    for (const auto& figure : book.figures()) {
        if (figure.value() && figure.unit() != Unit::percent && figure.unit() != Unit::rank) check_change(figure, found);
        check_pair(figure, found);
    }
}

void percentages(const Book& book, Found& found) {
    for (const auto& figure : book.figures()) {
        const auto &count = figure.observation->count, &among = figure.observation->denominator;
        if (figure.unit() != Unit::percent || !figure.value() || !among || *among <= 0) continue;
        const auto range = meant_by(*figure.value(), figure.decimals());
        const double least = range.low * *among / 100, most = range.high * *among / 100;
        const bool fits = count ? meet({*count, *count}, {least, most}) : std::floor(most + 1e-9) >= std::ceil(least - 1e-9);
        if (fits) continue;
        const auto given = count ? fmt::format("{} of {} is {}%", shown(*count, 0), shown(*among, 0),
                                               shown(100 * *count / *among, figure.decimals()))
                                 : fmt::format("no number of {} gives it", shown(*among, 0));
        add(found, Rule::wrong_percentage, fmt::format("{} is printed, but {} ({})", quoted(figure), given, source_words(figure)),
            {figure});
    }
}

}  // namespace figures::rules
