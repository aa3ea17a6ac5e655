#include <map>

#include "pages/findings.hpp"
#include "pages/list_pages.hpp"
#include "pages/list_parts.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

/// The series of every indicator that has one.
std::vector<const figures::Series*> main_figures(const Context& context) {
    std::vector<const figures::Series*> all;
    for (const auto& indicator : context.portal.indicators)
        if (const auto* series = main_series(indicator, context)) all.push_back(series);
    return all;
}

/// The figures that moved are named, the others counted.
bool is_named(Movement movement) { return movement < Movement::no_clear_change; }

/// A row for each movement that any figure has: {judgement, count, has_figures, figures: list of href, title}.
std::vector<Data> glance(const std::vector<Finding>& all) {
    std::map<Movement, std::vector<Data>> groups;
    for (const auto& [series, movement] : all)
        groups[movement].push_back(link(series->indicator->title, "#finding-" + series->indicator->ref.id));
    std::vector<Data> rows;
    for (const auto& [movement, links] : groups) {
        Data row;
        row.set("judgement", tag(movement));
        row.set("count", std::to_string(links.size()));
        set_list(row, "figures", is_named(movement) ? links : std::vector<Data>{});
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Figures under their outcomes, in the order of the settings; those of none last.
std::vector<Data> outcomes(const std::vector<Finding>& all, const Context& context) {
    auto headings = context.portal.settings.outcomes;
    headings.emplace_back();
    std::vector<Data> made;
    for (const auto& outcome : headings) {
        std::vector<Finding> here;
        for (const auto& one : all)
            if (one.series->indicator->outcome.value == outcome) here.push_back(one);
        if (here.empty()) continue;
        const auto heading = outcome.empty() ? std::string("Other figures") : outcome;
        auto group = findings(here, context);
        group.set("id", "outcome-" + text::slug(heading));
        group.set("heading", heading);
        made.push_back(std::move(group));
    }
    return made;
}

std::vector<Data> reports(const Context& context) {
    std::vector<const model::Snapshot*> latest_first;
    for (const auto& snapshot : context.portal.snapshots) latest_first.push_back(&snapshot);
    std::stable_sort(latest_first.begin(), latest_first.end(),
                     [](const auto* a, const auto* b) { return a->period.end > b->period.end; });
    std::vector<Data> items;
    for (const auto* snapshot : latest_first) items.push_back(item(*snapshot, snapshot->place, context));
    return items;
}

/// Indicators of which the papers held print no figure.
std::vector<Data> without_figures(const Context& context) {
    std::vector<Data> links;
    for (const auto* indicator : by_title(context.portal.indicators))
        if (!has_figure(*model::as<model::Indicator>(indicator), context))
            links.push_back(link(*indicator, indicator->place, context));
    return links;
}

}  // namespace

KindPage performance_page(const model::Page& page, const Context& context) {
    const auto all = in_order(main_figures(context), context);
    auto data = with_body(page, context);
    data.set("glance", glance(all));
    data.set("outcomes", outcomes(all, context));
    set_list(data, "without", without_figures(context));
    data.set("reports", reports(context));
    return {"performance", std::move(data), {}};
}

}  // namespace pages
