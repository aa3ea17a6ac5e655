#include "pages/figure_table.hpp"

#include <fmt/format.h>

#include "figures/suppression.hpp"

namespace pages {
namespace {

using text::Html;

std::string joined(const std::vector<std::string>& texts, std::string_view between) { return fmt::format("{}", fmt::join(texts, between)); }

std::string status_symbols(const model::Observation& observation) {
    std::string symbols;
    for (const auto& status : observation.status) symbols += fmt::format("{}[{}]", symbols.empty() ? "" : " ", status);
    return symbols;
}

Html cell(std::string_view tag, std::string_view words) {
    return Html::trusted(fmt::format("<{}>{}</{}>", tag, Html::escaped(words).str(), tag.substr(0, tag.find(' '))));
}

/// What the paper printed beside the figure: its own comparison, arrow and rating.
std::string printed_words(const model::Printed& printed) {
    std::vector<std::string> parts;
    if (!printed.comparison.empty()) parts.push_back(printed.comparison);
    if (!printed.previous.empty()) parts.push_back("previous " + printed.previous);
    if (!printed.arrow.empty()) parts.push_back("arrow " + printed.arrow);
    if (!printed.rag.empty()) parts.push_back("rated " + printed.rag);
    return joined(parts, "; ");
}

}  // namespace

std::string shown_value(const model::Observation& observation, const Context& context) {
    const auto* indicator = context.index.indicator(observation.indicator.value.id);
    const auto* area = static_cast<const model::Area*>(context.index.find(observation.area.value));
    if (indicator && area && figures::is_suppressed(observation, *indicator, *area)) return "[c]";
    const auto symbols = status_symbols(observation);
    if (!observation.value) return symbols.empty() ? "[x]" : symbols;
    return symbols.empty() ? observation.value_printed : observation.value_printed + " " + symbols;
}

std::string_view unit_words(const model::Observation& observation, const Context& context) {
    const auto* indicator = context.index.indicator(observation.indicator.value.id);
    return model::words(observation.unit_given || !indicator ? observation.unit : indicator->unit);
}

Data figure_row(const Seen& seen, const Context& context) {
    const auto& observation = *seen.observation;
    const auto related = [&](const model::PlacedRef& ref) {
        const auto* entry = context.index.find(ref.value);
        return entry ? link(*entry, ref.place, context) : link(ref.value.id, "");
    };
    Data row;
    row.set("indicator", related(observation.indicator));
    row.set("area", related(observation.area));
    row.set("period", fmt::format("{} ({})", observation.period.label, text::words(observation.period.kind)));
    row.set("value", shown_value(observation, context));
    row.set("unit", std::string(unit_words(observation, context)));
    row.set("comparison", text_or_false(printed_words(observation.printed)));
    row.set("judgement", Data(false));
    row.set("paragraph", text_or_false(observation.printed.words.empty() ? "" : "The paper says: “" + observation.printed.words + "”"));
    row.set("caveat", text_or_false(joined(observation.caveats, " ")));
    row.set("sources", list_of({source({seen.snapshot->pack, seen.snapshot->paper, observation.paragraph}, context)}));
    return row;
}

Data figure_rows(const std::string& caption, const std::vector<Seen>& all, const Context& context) {
    if (all.empty()) return Data(false);
    std::vector<Data> rows;
    for (const auto& seen : all) rows.push_back(figure_row(seen, context));
    Data data;
    data.set("caption", caption);
    data.set("rows", list_of(rows));
    return data;
}

Html figure_table(const model::FigureBlock& block, const model::Entry& owner, const Context& context) {
    const auto* indicator = context.index.indicator(block.indicator.value);
    if (!indicator) return {};
    const auto all = observations(context.portal, [&](const model::Observation& observation) {
        return observation.indicator.value.id == indicator->ref.id && (block.area.value.empty() || observation.area.value.id == block.area.value);
    });
    std::string table = "<table>\n<caption>" + anchor(context.href(*indicator, block.indicator.place), indicator->title).str() +
                        "</caption>\n<thead><tr><th scope=\"col\">Area</th><th scope=\"col\">Period</th><th scope=\"col\" class=\"align-right\">Figure</th>"
                        "<th scope=\"col\">Unit</th><th scope=\"col\">Source</th></tr></thead>\n<tbody>\n";
    for (const auto& seen : all) {
        const auto* area = context.index.find(seen.observation->area.value);
        table += "<tr>" + cell("th scope=\"row\"", area ? area->title : "").str() + cell("td", seen.observation->period.label).str() +
                 cell("td class=\"align-right\"", shown_value(*seen.observation, context)).str() + cell("td", unit_words(*seen.observation, context)).str() +
                 "<td>" + anchor(*seen.snapshot, owner.place, context).str() + "</td></tr>\n";
    }
    if (all.empty()) table += "<tr><td colspan=\"5\">No paper held prints a figure for this.</td></tr>\n";
    return Html::trusted(table + "</tbody>\n</table>\n");
}

}  // namespace pages
