#include "pages/figure_data.hpp"

#include <fmt/format.h>

#include "figures/wording.hpp"
#include "pages/figure_table.hpp"

namespace pages {
namespace {

std::string digits(const std::optional<model::Number>& number) { return number ? number->digits : ""; }
std::string digits(const std::optional<double>& number) { return number ? fmt::format("{}", *number) : ""; }

std::vector<Column> columns(const Context& context) {
    return {{"indicator", "Indicator", "string"},
            {"area", "Area", "string"},
            {"period_start", "First day", "date"},
            {"period_end", "Last day", "date"},
            {"period_kind", "Kind of period", "string"},
            {"period_label", "Period", "string"},
            {"value", "Value", "number"},
            {"status", "Marks", "string", "[c] too small to show, [x] not printed, others as printed"},
            {"unit", "Unit", "string"},
            {"count", "How many, behind a percentage", "number"},
            {"denominator", "Of how many", "number"},
            {"printed_previous", "Previous value, as printed", "number"},
            {"printed_change", "Change, as printed", "number"},
            {"printed_change_percent", "Change in %, as printed", "number"},
            {"printed_comparison", "Comparison, as printed", "string"},
            {"printed_arrow", "Arrow, as printed", "string"},
            {"printed_rag", "Rating, as printed", "string"},
            {"paragraph", context.theme.word("paragraph of the paper"), "string"},
            {"snapshot", "Report of figures", "string"},
            {"indicator_name", "Indicator in words", "string"},
            {"area_name", "Area in words", "string"},
            {"area_ons_code", "ONS code of the area", "string"},
            {"paper", context.theme.word("paper"), "string"},
            {"caveats", "What to keep in mind", "string"}};
}

/// Those of the indicator, then of the figure itself.
std::string caveats_of(const figures::Figure& figure) {
    auto all = figure.indicator->caveats;
    all.insert(all.end(), figure.observation->caveats.begin(), figure.observation->caveats.end());
    return fmt::format("{}", fmt::join(all, " "));
}

Table table_of(const model::Entry& entry, const Figures& all, const Context& context) {
    Table table{entry.ref.id, entry.title, entry.summary, columns(context), {}};
    for (const auto& figure : all) {
        const auto& seen = *figure.observation;
        table.rows.push_back({seen.indicator.value.id,
                              seen.area.value.id,
                              seen.period.start.iso(),
                              seen.period.end.iso(),
                              std::string(text::name(seen.period.kind)),
                              seen.period.label,
                              figures::data_value(figure),
                              figures::status_marks(figure),
                              std::string(model::words(figure.unit())),
                              digits(seen.count),
                              digits(seen.denominator),
                              digits(seen.printed.previous),
                              digits(seen.printed.change),
                              digits(seen.printed.change_percent),
                              seen.printed.comparison,
                              std::string(name(seen.printed.arrow)),
                              std::string(name(seen.printed.rag)),
                              seen.paragraph,
                              figure.snapshot->ref.id,
                              figure.indicator->title,
                              figure.area->title,
                              figure.area->ons_code,
                              figure.snapshot->paper,
                              caveats_of(figure)});
    }
    return table;
}

}  // namespace

Table snapshot_figures(const model::Snapshot& snapshot, const Context& context) {
    return table_of(snapshot, figures_in(snapshot, context), context);
}

Table indicator_figures(const model::Indicator& indicator, const Context& context) {
    auto table =
        table_of(indicator, latest_first(context, [&](const auto& figure) { return figure.indicator == &indicator; }), context);
    table.folder = indicator_folder;
    return table;
}

Table all_figures(const Context& context) {
    model::Entry all;
    all.ref.id = "figures";
    all.title = "All figures";
    all.summary = "Every figure held.";
    return table_of(all, latest_first(context, [](const auto&) { return true; }), context);
}

}  // namespace pages
