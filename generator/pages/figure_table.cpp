#include "pages/figure_table.hpp"

#include <array>
#include <set>

#include <fmt/format.h>

#include "figures/headline.hpp"
#include "figures/rounding.hpp"
#include "pages/figure_charts.hpp"
#include "pages/findings.hpp"

namespace pages {
namespace {

using text::Html;

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    return fmt::format("{}", fmt::join(texts, between));
}

/// Small numbers were taken out of the portal; what is left of them is this status.
bool is_suppressed(const model::Observation& observation) {
    return std::find(observation.status.begin(), observation.status.end(), "c") != observation.status.end();
}

model::Unit unit_of(const model::Observation& observation, const Context& context) {
    const auto* indicator = context.index.indicator(observation.indicator.value.id);
    return observation.unit_given || !indicator ? observation.unit : indicator->unit;
}

/// "1495" -> "1,495", "-10195.5" -> "-10,195.5".
std::string with_commas(std::string number) {
    const long first = number.starts_with('-') ? 1 : 0;
    for (auto at = long(std::min(number.find('.'), number.size())) - 3; at > first; at -= 3) number.insert(size_t(at), ",");
    return number;
}

/// "383 of 4,425"; empty where the paper prints no count beside the value.
std::string counted_words(const model::Observation& observation, model::Unit unit) {
    if (unit == model::Unit::rank) return "";
    const auto whole = [](double number) { return with_commas(fmt::format("{:.0f}", number)); };
    if (!observation.denominator) return observation.count ? whole(*observation.count) : "";
    return (observation.count ? whole(*observation.count) + " " : "") + "of " + whole(*observation.denominator);
}

figures::Assessment assessment_of(const model::Observation& observation, const Context& context) {
    const auto found = context.in_series.find(&observation);
    if (found == context.in_series.end()) return {};
    return figures::assess(*found->second.figure, *found->second.series, context.series);
}

/// "−6.2%", "+3.0 points" for a percentage.
std::string moved(const figures::Change& change, model::Unit unit) {
    if (change.by == 0) return "no change";
    const std::string_view sign = change.by > 0 ? "+" : "";
    if (unit == model::Unit::percent) return fmt::format("{}{} points", sign, figures::shown(change.by, 1));
    if (!change.percent) return fmt::format("{}{}", sign, figures::shown(change.by, change.earlier.decimals));
    return fmt::format("{}{}%", sign, figures::shown(*change.percent, 1));
}

/// "−6.2% since 12 months to March 2015", or why nothing can be said.
std::string change_words(const figures::Assessment& assessment, model::Unit unit) {
    const auto& change = assessment.change;
    if (!change) return assessment.why;
    const auto since = change->earlier.period ? change->earlier.period->label : "the earlier figure in the paper";
    return fmt::format("{} since {}{}", moved(*change, unit), since, assessment.why.empty() ? "" : "; " + assessment.why);
}

/// What stands small below the value: its unit, the count behind it, its interval, and its status in words.
std::string value_note(const model::Observation& observation, const figures::Assessment& assessment, const Context& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words{{{"low", "too small for its decimals"},
                                                                                  {"p", "provisional"},
                                                                                  {"r", "revised"},
                                                                                  {"e", "estimate"},
                                                                                  {"b", "counted in another way before"}}};
    if (is_suppressed(observation)) return "";
    const auto unit = unit_of(observation, context);
    std::vector<std::string> parts;
    if (observation.value &&
        (unit == model::Unit::rate_per_1000 || unit == model::Unit::rate_per_100000 || unit == model::Unit::ratio))
        parts.emplace_back(model::words(unit));
    if (const auto counted = counted_words(observation, unit); !counted.empty()) parts.push_back(counted);
    const int decimals = std::max(figures::decimals_of(observation.value_printed), unit == model::Unit::percent ? 1 : 0);
    if (const auto& interval = assessment.interval)
        parts.push_back(fmt::format("95% interval {} to {}", figures::shown(interval->low, decimals), figures::shown(interval->high, decimals)));
    for (const auto& [symbol, word] : words)
        if (std::find(observation.status.begin(), observation.status.end(), symbol) != observation.status.end())
            parts.emplace_back(word);
    return joined(parts, "; ");
}

Html cell(std::string_view tag, std::string_view words) {
    return Html::trusted(fmt::format("<{}>{}</{}>", tag, Html::escaped(words).str(), tag.substr(0, tag.find(' '))));
}

/// What the paper printed beside the figure: its own comparison, arrow and rating.
std::string printed_words(const model::Printed& printed) {
    std::vector<std::string> parts;
    if (!printed.comparison.empty()) parts.push_back(printed.comparison);
    const auto add = [&](std::string_view before, const std::optional<model::Number>& number, std::string_view after) {
        if (number) parts.push_back(fmt::format("{} {}{}", before, with_commas(number->digits), after));
    };
    add("previous", printed.previous, "");
    add("change", printed.change, "");
    add("change", printed.change_percent, "%");
    if (!printed.arrow.empty()) parts.push_back("arrow " + printed.arrow);
    if (!printed.rag.empty()) parts.push_back("rated " + printed.rag);
    return joined(parts, "; ");
}

}  // namespace

std::string data_value(const model::Observation& observation) { return observation.value ? observation.value_printed : ""; }

std::string status_marks(const model::Observation& observation) {
    std::string marks;
    for (const auto& status : observation.status) marks += fmt::format("{}[{}]", marks.empty() ? "" : " ", status);
    return marks.empty() && !observation.value ? "[x]" : marks;
}

std::string value_words(const model::Observation& observation, const Context& context) {
    if (is_suppressed(observation)) return "Too small to show";
    if (!observation.value) return "Not printed";
    const auto digits = with_commas(observation.value_printed);
    const auto unit = unit_of(observation, context);
    if (unit == model::Unit::rank && observation.denominator) return fmt::format("{} of {}", digits, *observation.denominator);
    return unit == model::Unit::percent ? digits + "%" : unit == model::Unit::pounds ? "£" + digits : digits;
}

std::string_view unit_words(const model::Observation& observation, const Context& context) {
    return model::words(unit_of(observation, context));
}

std::vector<Seen> newest(const std::vector<Seen>& latest_first) {
    std::vector<Seen> kept;
    std::set<std::pair<model::Ref, model::Ref>> known;
    for (const auto& seen : latest_first)
        if (known.emplace(seen.observation->indicator.value, seen.observation->area.value).second) kept.push_back(seen);
    return kept;
}

Data figure_row(const Seen& seen, Cited cited, const Context& context) {
    const auto& observation = *seen.observation;
    const auto related = [&](const model::PlacedRef& ref) {
        const auto* entry = context.index.find(ref.value);
        return entry ? link(*entry, ref.place, context) : link(ref.value.id, "");
    };
    const auto assessment = assessment_of(observation, context);
    Data row;
    row.set("indicator", related(observation.indicator));
    row.set("area", related(observation.area));
    row.set("period", fmt::format("{} ({})", observation.period.label, text::words(observation.period.kind)));
    row.set("value", value_words(observation, context));
    row.set("value_note", text_or_false(value_note(observation, assessment, context)));
    row.set("judgement", observation.value ? tag(assessment.judgement) : Data(false));
    row.set("change", text_or_false(change_words(assessment, unit_of(observation, context))));
    row.set("comparison", text_or_false(printed_words(observation.printed)));
    row.set("disagreement", text_or_false(assessment.disagreement));
    row.set("paragraph",
            text_or_false(observation.printed.words.empty() ? "" : "The paper says: “" + observation.printed.words + "”"));
    row.set("caveat", text_or_false(joined(observation.caveats, " ")));
    row.set("sources", list_of({source({seen.snapshot->pack, seen.snapshot->paper, observation.paragraph}, cited, context)}));
    return row;
}

Data figure_rows(const std::string& caption, const std::vector<Seen>& all, Cited cited, const Context& context) {
    if (all.empty()) return Data(false);
    std::vector<Data> rows;
    for (const auto& seen : all) rows.push_back(figure_row(seen, cited, context));
    Data data;
    data.set("caption", caption);
    data.set("rows", list_of(rows));
    return data;
}

namespace {

/// The table of a figure block: all that the papers print, the latest first.
Html block_table(const model::Indicator& indicator, const std::vector<Seen>& all, const model::Entry& owner, const Context& context) {
    std::string rows;
    for (const auto& seen : all) {
        const auto& observation = *seen.observation;
        const auto* area = context.index.find(observation.area.value);
        const auto note = value_note(observation, assessment_of(observation, context), context);
        rows += "<tr>" + cell("th scope=\"row\"", area ? area->title : "").str() + cell("td", observation.period.label).str() +
                cell("td class=\"align-right\"", value_words(observation, context) + (note.empty() ? "" : " " + note)).str() +
                "<td>" + anchor(*seen.snapshot, owner.place, context).str() + "</td></tr>\n";
    }
    if (all.empty()) rows = "<tr><td colspan=\"4\">No paper held prints a figure for this.</td></tr>\n";
    const auto title = Html::escaped(indicator.title).str();
    return Html::trusted("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Figures: " + title +
                         "\">\n<table>\n<caption class=\"govuk-visually-hidden\">" + title +
                         "</caption>\n<thead><tr><th scope=\"col\">Area</th><th scope=\"col\">Period</th><th scope=\"col\" "
                         "class=\"align-right\">Figure</th><th scope=\"col\">Source</th></tr></thead>\n<tbody>\n" +
                         rows + "</tbody>\n</table>\n</div>\n");
}

constexpr size_t longest_open_table = 6;

/// Long tables are folded away; paper shows them.
Html folded(const Html& table, size_t rows) {
    if (rows <= longest_open_table) return table;
    return Html::trusted(fmt::format("<details class=\"csa-details\"><summary>All {} figures as a table</summary>\n{}</details>\n", rows,
                                     table.str()));
}

}  // namespace

Html figure_block(const model::FigureBlock& block, const model::Entry& owner, const Context& context) {
    const auto* indicator = context.index.indicator(block.indicator.value);
    if (!indicator) return {};
    const auto all = observations(context.portal, [&](const model::Observation& observation) {
        return observation.indicator.value.id == indicator->ref.id &&
               (block.area.value.empty() || observation.area.value.id == block.area.value);
    });
    const auto* series = block.area.value.empty() ? county_series(*indicator, context)
                                                  : figures::main_series(context.series, indicator->ref.id, block.area.value);
    auto html = paragraph(Html::trusted("<strong>" + anchor(context.href(*indicator, block.indicator.place), indicator->title).str() +
                                        "</strong> " + Html::escaped(series ? figures::headline(*series, context.series) : "").str()));
    if (series) html += trend_chart(*series, fmt::format("figure-{}", block.at), context);
    html += folded(block_table(*indicator, all, owner, context), all.size());
    return html;
}

}  // namespace pages
