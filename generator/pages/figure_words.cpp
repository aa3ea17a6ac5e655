#include "pages/figure_words.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "figures/rounding.hpp"

namespace pages {
namespace {

using figures::Figure;

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    return fmt::format("{}", fmt::join(texts, between));
}

/// "383 of 4,425"; empty where the paper prints no count beside the value.
std::string counted_words(const Figure& figure) {
    if (figure.unit() == model::Unit::rank) return "";
    const auto& observation = *figure.observation;
    const auto whole = [](double number) { return figures::with_commas(fmt::format("{:.0f}", number)); };
    if (!observation.denominator) return observation.count ? whole(*observation.count) : "";
    return (observation.count ? whole(*observation.count) + " " : "") + "of " + whole(*observation.denominator);
}

/// "−6.2%", "+3.0 points" for a percentage.
std::string moved(const figures::Change& change, model::Unit unit) {
    if (change.by == 0) return "no change";
    const std::string_view sign = change.by > 0 ? "+" : "";
    if (unit == model::Unit::percent) return fmt::format("{}{} points", sign, figures::shown(change.by, 1));
    if (!change.percent) return fmt::format("{}{}", sign, figures::shown(change.by, change.earlier.decimals));
    return fmt::format("{}{}%", sign, figures::shown(*change.percent, 1));
}

/// "95% interval 164 to 219"; empty without counts.
std::string interval_words(const Figure& figure) {
    const auto interval = figure.interval();
    if (!interval) return "";
    const int decimals = std::max(figure.decimals(), figure.unit() == model::Unit::percent ? 1 : 0);
    return fmt::format("95% interval {} to {}", figures::shown(interval->low, decimals),
                       figures::shown(interval->high, decimals));
}

}  // namespace

std::string data_value(const Figure& figure) { return figure.value() ? figure.observation->value_printed : ""; }

std::string status_marks(const Figure& figure) {
    std::string marks;
    for (const auto mark : figure.observation->status) marks += fmt::format("{}[{}]", marks.empty() ? "" : " ", name(mark));
    return marks.empty() && !figure.value() ? "[x]" : marks;
}

std::string value_words(const Figure& figure) {
    if (figure.has(model::Mark::confidential)) return "Too small to show";
    if (!figure.value()) return "Not printed";
    const auto digits = figures::with_commas(figure.observation->value_printed);
    const auto unit = figure.unit();
    if (unit == model::Unit::rank && figure.observation->denominator)
        return fmt::format("{} of {}", digits, *figure.observation->denominator);
    return unit == model::Unit::percent ? digits + "%" : unit == model::Unit::pounds ? "£" + digits : digits;
}

std::string value_note(const Figure& figure) {
    if (!figure.value()) return status_marks(figure);
    const auto unit = figure.unit();
    std::vector<std::string> parts;
    if (unit == model::Unit::rate_per_1000 || unit == model::Unit::rate_per_100000 || unit == model::Unit::ratio ||
        unit == model::Unit::average)
        parts.emplace_back(model::words(unit));
    if (const auto counted = counted_words(figure); !counted.empty()) parts.push_back(counted);
    if (const auto interval = interval_words(figure); !interval.empty()) parts.push_back(interval);
    for (const auto mark : figure.observation->status) parts.emplace_back(words(mark));
    return joined(parts, "; ");
}

std::string change_words(const Figure& figure, const figures::Assessment& said) {
    const auto& change = said.change;
    if (!change) return said.why;
    const auto since = change->earlier.period ? change->earlier.period->label : "the earlier figure in the paper";
    return fmt::format("{} since {}{}", moved(*change, figure.unit()), since, said.why.empty() ? "" : "; " + said.why);
}

std::string printed_words(const model::Printed& printed) {
    std::vector<std::string> parts;
    if (!printed.comparison.empty()) parts.push_back(printed.comparison);
    const auto add = [&](std::string_view before, const std::optional<model::Number>& number, std::string_view after) {
        if (number) parts.push_back(fmt::format("{} {}{}", before, figures::with_commas(number->digits), after));
    };
    add("previous", printed.previous, "");
    add("change", printed.change, "");
    add("change", printed.change_percent, "%");
    if (printed.arrow != model::Arrow::none) parts.push_back(fmt::format("arrow {}", name(printed.arrow)));
    if (printed.rag != model::Rating::none) parts.push_back(fmt::format("rated {}", name(printed.rag)));
    return joined(parts, "; ");
}

}  // namespace pages
