#include "figures/lint.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "figures/lint_rules.hpp"
#include "figures/rounding.hpp"

namespace figures {
namespace rules {
namespace {

std::string subject(const Figure& figure) {
    return fmt::format("{}, {}, {}", figure.indicator->title, figure.area->title, period_words(figure.observation->period));
}

}  // namespace

void add(Found& found, Rule rule, std::string said, std::vector<Figure> figures) {
    auto about = subject(figures[0]);
    add(found, rule, std::move(about), std::move(said), std::move(figures));
}

void add(Found& found, Rule rule, std::string subject, std::string said, std::vector<Figure> figures) {
    const auto* snapshot = figures[0].snapshot;
    found.push_back({rule, std::move(subject), std::move(said), std::move(figures), snapshot});
}

std::string quoted(const Figure& figure) { return '"' + without_unit(*figure.value(), figure.decimals(), figure.unit()) + '"'; }

std::string quoted(const model::Number& number, model::Unit unit) {
    return '"' + without_unit(number.value, decimals_of(number.digits), unit) + '"';
}

std::string in_quotes(std::string_view words) {
    if (!words.empty() && words.back() == '.') words.remove_suffix(1);
    return fmt::format("\"{}\"", words);
}

std::string signed_digits(const model::Number& number) { return signed_number(number.value, decimals_of(number.digits)); }

std::string sources(const std::vector<Figure>& figures) {
    std::vector<std::string> all, told;
    const model::Snapshot* paper = nullptr;
    for (const auto& figure : figures) {
        auto source = source_words(figure);
        if (std::find(told.begin(), told.end(), source) != told.end()) continue;
        told.push_back(source);
        all.push_back(figure.snapshot == paper ? paragraph_words(figure.observation->paragraph) : std::move(source));
        paper = figure.snapshot;
    }
    return fmt::format("{}", fmt::join(all, "; "));
}

std::string listed(const std::vector<std::string>& words) {
    if (words.size() < 2) return words.empty() ? "" : words[0];
    return fmt::format("{} and {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

std::string paper_words(const model::Snapshot& snapshot) {
    const auto day = snapshot.meeting ? text::Date::parse(snapshot.meeting->value.id) : std::nullopt;
    return snapshot.paper + (day ? ", " + day->long_form() : "");
}

bool is_rate(model::Unit unit) {
    using model::Unit;
    return unit == Unit::rate_per_1000 || unit == Unit::rate_per_100000 || unit == Unit::ratio;
}

bool same_days(const text::Period& a, const text::Period& b) { return a.start == b.start && a.end == b.end; }

const Point* year_before(const Figure& figure, const Series& series) {
    const auto start = figure.observation->period.start.plus_months(-12);
    for (const auto& point : series.points)
        if (point.period.start == start && point.value()) return &point;
    return nullptr;
}

std::optional<double> printed_movement(const Figure& figure) {
    const auto& printed = figure.observation->printed;
    const auto before = figure.printed_earlier();
    if (figure.unit() == model::Unit::percent)
        return before && figure.value() ? std::optional(*figure.value() - *before) : std::nullopt;
    if (printed.change_percent) return printed.change_percent->value;
    if (!before || *before == 0 || !figure.value()) return std::nullopt;
    return 100 * (*figure.value() - *before) / *before;
}

double large_movement(model::Unit unit) { return unit == model::Unit::percent ? 5 : 15; }

Interval meant_by(double value, int decimals) {
    const double most = decimals == 0 ? 0.5 : std::pow(10, -decimals);
    return {value - most, value + most};
}

Interval meant_by(const model::Number& percent) { return meant_by(percent.value, decimals_of(percent.digits)); }

}  // namespace rules

Matter matter_of(Rule rule) {
    switch (rule) {
        case Rule::two_values:
        case Rule::other_previous:
        case Rule::shifted_previous:
        case Rule::two_bases:
        case Rule::two_levels:
        case Rule::unit_changed:
        case Rule::threshold_varies: return Matter::numbers;
        case Rule::implied_base:
        case Rule::wrong_change:
        case Rule::wrong_percentage:
        case Rule::wrong_average:
        case Rule::same_change:
        case Rule::falling_total:
        case Rule::parts_differ: return Matter::sums;
        case Rule::arrow_against_data:
        case Rule::words_against_data: return Matter::words;
        case Rule::unlike_periods:
        case Rule::wrong_period:
        case Rule::introduced_later:
        case Rule::impossible_words: return Matter::dates;
    }
    return Matter::numbers;
}

std::vector<Contradiction> lint(const Book& book) {
    std::vector<Contradiction> found;
    for (const auto rule : {rules::two_values,
                            rules::two_changes,
                            rules::previous_values,
                            rules::two_bases,
                            rules::two_levels,
                            rules::units,
                            rules::thresholds,
                            rules::implied_totals,
                            rules::implied_people,
                            rules::changes,
                            rules::percentages,
                            rules::averages,
                            rules::same_changes,
                            rules::totals,
                            rules::parts,
                            rules::arrows,
                            rules::words,
                            rules::superlatives,
                            rules::quarters_of_words,
                            rules::benchmarks,
                            rules::unlike_periods,
                            rules::periods,
                            rules::labels,
                            rules::introductions,
                            rules::papers})
        rule(book, found);
    return found;
}

}  // namespace figures
