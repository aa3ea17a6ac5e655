#include <fmt/format.h>

#include "pages/findings.hpp"
#include "pages/glance.hpp"
#include "pages/list_pages.hpp"
#include "pages/list_parts.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

/// The largest report to the newest meeting of the portal's own board; null if it has none.
const model::Snapshot* newest_report(const Context& context) {
    const model::Snapshot* newest = nullptr;
    for (const auto& snapshot : context.portal.snapshots) {
        const auto* meeting = snapshot.meeting ? context.index.meeting(snapshot.meeting->value.id) : nullptr;
        if (!meeting || meeting->board != context.portal.settings.board.value.id) continue;
        const auto age = [](const model::Snapshot& one) { return std::pair(one.meeting->value.id, one.observations.size()); };
        if (!newest || age(snapshot) > age(*newest)) newest = &snapshot;
    }
    return newest;
}

/// {title, href, date}, or false.
Data report_of(const model::Snapshot* snapshot, const Context& context) {
    if (!snapshot) return false;
    auto data = link(*snapshot, snapshot->place, context);
    data.set("date", when(text::Date::parse(snapshot->meeting->value.id)));
    return data;
}

std::vector<Data> tiles(const Context& context) {
    std::vector<Data> made;
    for (const auto& headline : context.portal.settings.headlines) {
        const auto* indicator = model::as<model::Indicator>(context.index.find(headline.value));
        const auto* series = indicator ? main_series(*indicator, context) : nullptr;
        if (series) made.push_back(glance(*series, context));
    }
    return made;
}

std::vector<Data> rows_of(const std::string& outcome, const Context& context) {
    std::vector<Data> rows;
    for (const auto* entry : by_title(context.portal.indicators)) {
        const auto& indicator = *model::as<model::Indicator>(entry);
        if (indicator.outcome.value != outcome || indicator.part_of) continue;
        const auto* series = main_series(indicator, context);
        if (series && is_of_all(*series, context)) rows.push_back(glance(*series, context));
    }
    return rows;
}

/// A table for each outcome: {id, heading, rows}. A portal without outcomes has one for all.
std::vector<Data> outcomes(const Context& context) {
    auto headings = context.portal.settings.outcomes;
    if (headings.empty()) headings.emplace_back();
    std::vector<Data> made;
    for (const auto& outcome : headings) {
        auto rows = rows_of(outcome, context);
        if (rows.empty()) continue;
        const auto heading = outcome.empty() ? std::string("Figures") : outcome;
        Data group;
        group.set("id", "outcome-" + text::slug(heading));
        group.set("heading", heading);
        group.set("rows", std::move(rows));
        made.push_back(std::move(group));
    }
    return made;
}

}  // namespace

KindPage performance_page(const model::Page& page, const Context& context) {
    const auto* report = newest_report(context);
    auto data = with_body(page, context);
    data.set("report", report_of(report, context));
    set_list(data, "exceptions", report ? exceptions_in(*report, context) : std::vector<Data>{});
    set_list(data, "tiles", tiles(context));
    data.set("outcomes", outcomes(context));
    return {"performance", std::move(data), {}};
}

}  // namespace pages
