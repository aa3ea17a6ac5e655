#include <array>
#include <map>

#include "pages/findings.hpp"
#include "pages/list_pages.hpp"
#include "pages/list_parts.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

using figures::Judgement;

/// The series of all indicators that have one, by title.
std::vector<const figures::Series*> county_figures(const Context& context) {
    std::vector<const figures::Series*> all;
    for (const auto* indicator : by_title(context.portal.indicators))
        if (const auto* series = county_series(static_cast<const model::Indicator&>(*indicator), context)) all.push_back(series);
    return all;
}

/// A row for each judgement that any figure has: {judgement, count, figures: list of href, title}.
std::vector<Data> glance(const std::vector<const figures::Series*>& all, const Context& context) {
    std::map<Judgement, std::vector<Data>> groups;
    for (const auto* series : all)
        groups[latest_assessment(*series, context).judgement].push_back(
            link(series->indicator->title, "#finding-" + series->indicator->ref.id));
    std::vector<Data> rows;
    for (const auto judgement : {Judgement::better, Judgement::worse, Judgement::changed, Judgement::no_clear_change,
                                 Judgement::cannot_tell, Judgement::not_comparable}) {
        const auto& links = groups[judgement];
        if (links.empty()) continue;
        Data row;
        row.set("judgement", tag(judgement));
        row.set("count", std::to_string(links.size()));
        row.set("figures", list_of(links));
        rows.push_back(row);
    }
    return rows;
}

/// Figures under their outcomes, in the order of the settings; those of none last.
std::vector<Data> outcomes(const std::vector<const figures::Series*>& all, const Context& context) {
    auto headings = context.portal.settings.outcomes;
    headings.emplace_back();
    std::vector<Data> made;
    for (const auto& outcome : headings) {
        std::vector<Data> findings;
        for (const auto* series : all)
            if (series->indicator->outcome.value == outcome) findings.push_back(finding(*series, context));
        if (findings.empty()) continue;
        const auto heading = outcome.empty() ? std::string("Other figures") : outcome;
        Data group;
        group.set("id", "outcome-" + text::slug(heading));
        group.set("heading", heading);
        group.set("findings", list_of(findings));
        made.push_back(group);
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
        if (!county_series(static_cast<const model::Indicator&>(*indicator), context))
            links.push_back(link(*indicator, indicator->place, context));
    return links;
}

}  // namespace

KindPage performance_page(const model::Page& page, const Context& context) {
    const auto all = county_figures(context);
    auto data = with_body(page, context);
    data.set("glance", list_of(glance(all, context)));
    data.set("outcomes", list_of(outcomes(all, context)));
    set_list(data, "without", without_figures(context));
    data.set("reports", list_of(reports(context)));
    return {"performance", data, {}};
}

}  // namespace pages
