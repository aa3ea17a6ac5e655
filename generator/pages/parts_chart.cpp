// A chart of an indicator's page: the newest figure that is printed with all of its parts, each where it stands in the whole.
#include <algorithm>

#include <fmt/format.h>

#include "charts/bar_chart.hpp"
#include "figures/wording.hpp"
#include "pages/indicator_charts.hpp"

namespace pages {
namespace {

/// A count where there is one, so that shares of one whole can be laid end to end.
std::optional<double> amount(const figures::Figure& figure) { return figure.count() ? figure.count() : figure.value(); }

/// The parts of `whole` in the same paper; empty if one is missing.
std::vector<const figures::Figure*> parts_of(const figures::Figure& whole, const Context& context) {
    std::vector<const figures::Figure*> parts;
    for (const auto& part : whole.indicator->parts)
        for (const auto& figure : context.book.figures())
            if (figure.indicator->ref == part.value && figure.snapshot == whole.snapshot && figure.area == whole.area &&
                figure.observation->period.end == whole.observation->period.end && amount(figure))
                parts.push_back(&figure);
    return parts.size() == whole.indicator->parts.size() ? parts : std::vector<const figures::Figure*>{};
}

}  // namespace

Data parts_chart(const model::Indicator& indicator, const std::string& id, const Context& context) {
    const figures::Figure* whole = nullptr;
    for (const auto& figure : context.book.figures())
        if (figure.indicator == &indicator && amount(figure) && !parts_of(figure, context).empty()) whole = &figure;
    if (!whole) return false;
    const auto caption =
        fmt::format("{} and its parts, {}, {}", indicator.title, whole->area->title, whole->observation->period.label);
    charts::BarChart chart;
    std::vector<std::string> said;
    double from = 0;
    for (const auto* part : parts_of(*whole, context)) {
        const auto shown = figures::value_words(*part);
        chart.bars.push_back({part->indicator->title, amount(*part), shown, {}, charts::Emphasis::ours, from});
        said.push_back(fmt::format("{}: {}", part->indicator->title, shown));
        from += *amount(*part);
    }
    chart.words = {id, "Parts of " + indicator.title, caption + ". The words below it say the same."};
    chart.whole = std::max(from, *amount(*whole));
    return chart_data(caption, charts::draw(chart), {fmt::format("{}.", fmt::join(said, "; "))});
}

}  // namespace pages
