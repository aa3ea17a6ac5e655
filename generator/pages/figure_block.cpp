#include "pages/figure_block.hpp"

#include <fmt/format.h>

#include "figures/headline.hpp"
#include "figures/wording.hpp"
#include "pages/figure_charts.hpp"
#include "pages/figure_table.hpp"
#include "pages/findings.hpp"

namespace pages {
namespace {

using text::Html;

constexpr size_t longest_open_table = 6;

Html cell(std::string_view tag, std::string_view words) {
    return Html::trusted(fmt::format("<{}>{}</{}>", tag, Html::escaped(words).str(), tag.substr(0, tag.find(' '))));
}

/// The table of a figure block: all that the papers print, the latest first.
Html block_table(const model::Indicator& indicator, const Figures& all, const model::Entry& owner, const Context& context) {
    std::string rows;
    for (const auto& figure : all) {
        const auto note = figures::value_note(figure);
        rows += "<tr>" + cell("th scope=\"row\"", figure.area->title).str() + cell("td", figure.observation->period.label).str() +
                cell("td class=\"align-right\"", figures::value_words(figure) + (note.empty() ? "" : " " + note)).str() + "<td>" +
                anchor(*figure.snapshot, owner.place, context).str() + "</td></tr>\n";
    }
    if (all.empty()) rows = "<tr><td colspan=\"4\">No paper held prints a figure for this.</td></tr>\n";
    const auto title = Html::escaped(indicator.title).str();
    return Html::trusted("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Figures: " + title +
                         "\">\n<table>\n<caption class=\"govuk-visually-hidden\">" + title +
                         "</caption>\n<thead><tr><th scope=\"col\">Area</th><th scope=\"col\">Period</th><th scope=\"col\" "
                         "class=\"align-right\">Figure</th><th scope=\"col\">Source</th></tr></thead>\n<tbody>\n" +
                         rows + "</tbody>\n</table>\n</div>\n");
}

/// Long tables are folded away; paper shows them.
Html folded(const Html& table, size_t rows) {
    if (rows <= longest_open_table) return table;
    return Html::trusted(fmt::format(
        "<details class=\"csa-details\"><summary>All {} figures as a table</summary>\n{}</details>\n", rows, table.str()));
}

}  // namespace

Html figure_block(const model::FigureBlock& block, const model::Entry& owner, const Context& context) {
    const auto* indicator = context.index.indicator(block.indicator.value);
    if (!indicator) return {};
    const auto all = latest_first(context, [&](const auto& figure) {
        return figure.indicator == indicator && (block.area.value.empty() || figure.area->ref.id == block.area.value);
    });
    const auto* series = block.area.value.empty()
                             ? county_series(*indicator, context)
                             : figures::main_series(context.book.series(), indicator->ref.id, block.area.value);
    auto html =
        paragraph(Html::trusted("<strong>" + anchor(context.href(*indicator, block.indicator.place), indicator->title).str() +
                                "</strong> " + Html::escaped(series ? figures::headline(*series, context.book) : "").str()));
    if (series) html += trend_chart(*series, fmt::format("figure-{}", block.at), context);
    html += folded(block_table(*indicator, all, owner, context), all.size());
    return html;
}

}  // namespace pages
