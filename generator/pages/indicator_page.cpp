#include <fmt/format.h>

#include "figures/assessment.hpp"
#include "figures/wording.hpp"
#include "pages/data_files.hpp"
#include "pages/figure_charts.hpp"
#include "pages/figure_data.hpp"
#include "pages/figure_table.hpp"
#include "pages/findings.hpp"
#include "pages/indicator_charts.hpp"
#include "pages/kind_pages.hpp"
#include "pages/list_parts.hpp"
#include "pages/prose.hpp"

namespace pages {
namespace {

using model::Kind;
using text::Html;

Data facts_of(const model::Indicator& indicator) {
    Facts facts;
    facts.add("Unit", model::words(indicator.unit));
    facts.add("Which way is better",
              indicator.range.low && indicator.range.high
                  ? fmt::format("{}: {}", model::words(indicator.polarity), figures::range_words(indicator.range, indicator.unit))
                  : std::string(model::words(indicator.polarity)));
    if (indicator.measures) facts.add("What it measures", model::words(*indicator.measures));
    const bool in_points = indicator.unit == model::Unit::percent;
    facts.add("Smallest change we report",
              fmt::format("{}{}", figures::threshold_of(indicator, indicator.unit), in_points ? " percentage points" : "%"));
    facts.add("Where the data come from", indicator.source_system);
    facts.add("How often", indicator.frequency ? model::name(*indicator.frequency) : "");
    std::vector<std::string> breaks;
    for (const auto& gap : indicator.breaks) breaks.push_back(gap.from.long_form() + ": " + gap.why);
    facts.add_items("Breaks: do not compare across them", breaks);
    facts.add_items("Take care", indicator.caveats);
    return facts.data();
}

/// A chart for every series that can be drawn, the main one first; each has an id that begins as `id`.
std::vector<Data> charts_of(const model::Indicator& indicator, const std::string& id, const Context& context) {
    const auto* main = main_series(indicator, context);
    std::vector<Data> charts;
    const auto add = [&](Data chart) {
        if (!chart.is_false()) charts.push_back(std::move(chart));
    };
    const auto add_trend = [&](const figures::Series& series) {
        add(trend_chart(series, fmt::format("{}-{}", id, charts.size() + 1), context));
    };
    if (main) add_trend(*main);
    for (const auto& series : context.book.series())
        if (series.indicator == &indicator && &series != main && has_own_chart(*series.area)) add_trend(series);
    return charts;
}

/// The main figure's sentence: {judgement, sentence, disagreement}, or false where there is no figure.
Data verdict(const model::Indicator& indicator, const Context& context) {
    const auto* main = main_series(indicator, context);
    return main ? finding(*main, context) : Data(false);
}

/// {words, chart}, or false where the papers print no two areas that compare.
Data comparison(const model::Indicator& indicator, const Context& context) {
    const auto compared = figures::latest_comparison(indicator, has_own_chart, context.book);
    if (compared.empty()) return Data(false);
    const auto* main = main_series(indicator, context);
    const auto& ours = main ? main->area->ref : compared.front()->area->ref;
    Data data;
    data.set("words", text_or_false(main ? figures::comparison_words(compared, ours) : ""));
    data.set("chart", bar_chart(compared, ours, "areas"));
    return data;
}

std::vector<Data> downloads(const model::Indicator& indicator, const Context& context) {
    std::vector<Data> links;
    for (const auto& [ending, label] : data_forms) {
        Data download;
        download.set("href", context.href(fmt::format("/{}{}{}", indicator_folder, indicator.ref.id, ending), indicator.place));
        download.set("label", std::string(label));
        links.push_back(std::move(download));
    }
    return links;
}

/// Its own figures, those with a number or the others.
Data rows_of(const model::Indicator& indicator, bool with_number, const Context& context) {
    const auto all = latest_first(
        context, [&](const auto& figure) { return figure.indicator == &indicator && figure.value().has_value() == with_number; });
    return figure_rows(indicator.title, all, Cited::paper, context);
}

Figures all_of(const model::Indicator& indicator, const Context& context) {
    return latest_first(context, [&](const auto& figure) { return figure.indicator == &indicator; });
}

/// What of its figures does not fit together: a list of {words}.
std::vector<Data> contradictions_of(const model::Indicator& indicator, const Context& context) {
    std::vector<Data> found;
    for (const auto& one : context.contradictions)
        if (std::any_of(one.figures.begin(), one.figures.end(),
                        [&](const auto& figure) { return figure.indicator == &indicator; }))
            found.push_back(words(one.message()));
    return found;
}

/// An indicator that stands on the page of another.
Data part_of(const model::Indicator& indicator, const Context& context) {
    Data part;
    part.set("id", indicator.ref.id);
    part.set("title", indicator.title);
    part.set("lead", text_or_false(indicator.summary));
    part.set("verdict", verdict(indicator, context));
    part.set("charts", charts_of(indicator, indicator.ref.id + "-trend", context));
    part.set("figures", figure_rows(indicator.title, all_of(indicator, context), Cited::paper, context));
    set_list(part, "contradictions", contradictions_of(indicator, context));
    part.set("downloads", downloads(indicator, context));
    part.set("facts", facts_of(indicator));
    part.set("body", prose_of(indicator, context).str());
    return part;
}

std::vector<Data> parts_of(const model::Indicator& whole, const Context& context) {
    std::vector<Data> parts;
    for (const auto* entry : by_title(context.portal.indicators)) {
        const auto& indicator = *model::as<model::Indicator>(entry);
        if (indicator.part_of && indicator.part_of->value == whole.ref) parts.push_back(part_of(indicator, context));
    }
    return parts;
}

}  // namespace

template <>
KindPage page_of(const model::Indicator& indicator, const Context& context) {
    Data data;
    data.set("base", context.base_path);
    data.set("lead", text_or_false(indicator.summary));
    data.set("verdict", verdict(indicator, context));
    auto charts = charts_of(indicator, "trend", context);
    for (auto& chart : other_charts(indicator, context)) charts.push_back(std::move(chart));
    set_list(data, "charts", std::move(charts));
    data.set("comparison", comparison(indicator, context));
    data.set("figures", rows_of(indicator, true, context));
    data.set("unnumbered", rows_of(indicator, false, context));
    set_list(data, "contradictions", contradictions_of(indicator, context));
    data.set("downloads", downloads(indicator, context));
    data.set("facts", facts_of(indicator));
    data.set("body", prose_of(indicator, context).str());
    set_list(data, "parts", parts_of(indicator, context));
    return {"indicator", std::move(data), {Kind::area}};
}

}  // namespace pages
