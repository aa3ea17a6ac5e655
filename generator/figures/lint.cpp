#include "figures/lint.hpp"

#include <fmt/format.h>

#include "figures/lint_rules.hpp"
#include "figures/rounding.hpp"

namespace figures {
namespace rules {

std::string subject(const Figure& figure) {
    return fmt::format("{}, {}, {}", figure.indicator->title, figure.area->title, period_words(figure.observation->period));
}

std::string quoted(const Figure& figure) { return '"' + without_unit(*figure.value(), figure.decimals(), figure.unit()) + '"'; }

std::string quoted(const model::Number& number, model::Unit unit) {
    return '"' + without_unit(number.value, decimals_of(number.digits), unit) + '"';
}

const Point* year_before(const Figure& figure, const Series& series) {
    const auto start = figure.observation->period.start.plus_months(-12);
    for (const auto& point : series.points)
        if (point.period.start == start && point.value()) return &point;
    return nullptr;
}

std::optional<double> printed_change_percent(const Figure& figure) {
    const auto& printed = figure.observation->printed;
    if (printed.change_percent) return printed.change_percent->value;
    const auto before = figure.printed_earlier();
    if (!before || *before == 0 || !figure.value()) return std::nullopt;
    return 100 * (*figure.value() - *before) / *before;
}

}  // namespace rules

std::vector<Contradiction> lint(const Book& book) {
    std::vector<Contradiction> found;
    for (const auto rule : {rules::two_values, rules::previous_values, rules::unlike_periods, rules::units, rules::changes,
                            rules::percentages, rules::arrows, rules::words, rules::benchmarks, rules::periods, rules::parts})
        rule(book, found);
    return found;
}

}  // namespace figures
