#include "pages/findings.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "figures/headline.hpp"
#include "pages/figure_charts.hpp"

namespace pages {

const figures::Series* county_series(const model::Indicator& indicator, const Context& context) {
    const figures::Series* first = nullptr;
    for (const auto& series : context.series) {
        if (series.indicator != &indicator || !latest_point(series)) continue;
        if (series.area->type == "county") return &series;
        if (!first) first = &series;
    }
    return first;
}

const figures::Point* latest_point(const figures::Series& series) {
    const auto found =
        std::find_if(series.points.rbegin(), series.points.rend(), [](const auto& point) { return point.value(); });
    return found == series.points.rend() ? nullptr : &*found;
}

figures::Assessment latest_assessment(const figures::Series& series, const Context& context) {
    const auto* point = latest_point(series);
    return point ? figures::assess(point->latest(), series, context.series) : figures::Assessment{};
}

Data tag(figures::Judgement judgement) {
    constexpr std::array<std::string_view, 6> colours{"grey", "yellow", "grey", "green", "red", "blue"};
    return tag(figures::words(judgement), colours[size_t(judgement)]);
}

std::string rating_words(const model::Printed& printed) {
    std::vector<std::string> parts;
    if (!printed.rag.empty()) parts.push_back("rated " + printed.rag);
    if (!printed.arrow.empty()) parts.push_back("arrow " + printed.arrow);
    return fmt::format("{}", fmt::join(parts, "; "));
}

Data finding(const figures::Series& series, const Context& context) {
    const auto* point = latest_point(series);
    const auto& figure = (point ? *point : series.points.back()).latest();
    const auto assessment = latest_assessment(series, context);
    auto data = link(*series.indicator, figure.observation->indicator.place, context);
    data.set("id", "finding-" + series.indicator->ref.id);
    data.set("judgement", tag(assessment.judgement));
    data.set("sentence", figures::headline(series, context.series));
    data.set("printed", text_or_false(rating_words(figure.observation->printed)));
    data.set("disagreement", text_or_false(assessment.disagreement));
    data.set("spark", spark_of(series, context).str());
    data.set("sources",
             list_of({source({figure.snapshot->pack, figure.snapshot->paper, figure.observation->paragraph}, context)}));
    return data;
}

}  // namespace pages
