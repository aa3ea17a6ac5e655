#include "pages/figure_words.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "figures/rounding.hpp"

namespace pages {
namespace {

model::Unit unit_of(const model::Observation& observation, const Context& context) {
    const auto* indicator = context.index.indicator(observation.indicator.value.id);
    return observation.unit_given || !indicator ? observation.unit : indicator->unit;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    return fmt::format("{}", fmt::join(texts, between));
}

/// "383 of 4,425"; empty where the paper prints no count beside the value.
std::string counted_words(const model::Observation& observation, model::Unit unit) {
    if (unit == model::Unit::rank) return "";
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
std::string interval_words(const model::Observation& observation, const Context& context) {
    const auto interval = assessment_of(observation, context).interval;
    if (!interval) return "";
    const int decimals =
        std::max(figures::decimals_of(observation.value_printed), unit_of(observation, context) == model::Unit::percent ? 1 : 0);
    return fmt::format("95% interval {} to {}", figures::shown(interval->low, decimals),
                       figures::shown(interval->high, decimals));
}

}  // namespace

figures::Assessment assessment_of(const model::Observation& observation, const Context& context) {
    const auto found = context.in_series.find(&observation);
    if (found == context.in_series.end()) return {};
    return figures::assess(*found->second.figure, *found->second.series, context.series);
}

std::string data_value(const model::Observation& observation) { return observation.value ? observation.value_printed : ""; }

std::string status_marks(const model::Observation& observation) {
    std::string marks;
    for (const auto mark : observation.status) marks += fmt::format("{}[{}]", marks.empty() ? "" : " ", name(mark));
    return marks.empty() && !observation.value ? "[x]" : marks;
}

std::string value_words(const model::Observation& observation, const Context& context) {
    if (observation.has(model::Mark::confidential)) return "Too small to show";
    if (!observation.value) return "Not printed";
    const auto digits = figures::with_commas(observation.value_printed);
    const auto unit = unit_of(observation, context);
    if (unit == model::Unit::rank && observation.denominator) return fmt::format("{} of {}", digits, *observation.denominator);
    return unit == model::Unit::percent ? digits + "%" : unit == model::Unit::pounds ? "£" + digits : digits;
}

std::string_view unit_words(const model::Observation& observation, const Context& context) {
    return model::words(unit_of(observation, context));
}

std::string value_note(const model::Observation& observation, const Context& context) {
    if (!observation.value) return status_marks(observation);
    const auto unit = unit_of(observation, context);
    std::vector<std::string> parts;
    if (unit == model::Unit::rate_per_1000 || unit == model::Unit::rate_per_100000 || unit == model::Unit::ratio ||
        unit == model::Unit::average)
        parts.emplace_back(model::words(unit));
    if (const auto counted = counted_words(observation, unit); !counted.empty()) parts.push_back(counted);
    if (const auto interval = interval_words(observation, context); !interval.empty()) parts.push_back(interval);
    for (const auto mark : observation.status) parts.emplace_back(words(mark));
    return joined(parts, "; ");
}

std::string change_words(const model::Observation& observation, const Context& context) {
    const auto assessment = assessment_of(observation, context);
    const auto& change = assessment.change;
    if (!change) return assessment.why;
    const auto since = change->earlier.period ? change->earlier.period->label : "the earlier figure in the paper";
    return fmt::format("{} since {}{}", moved(*change, unit_of(observation, context)), since,
                       assessment.why.empty() ? "" : "; " + assessment.why);
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
