#include "pages/list_pages.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "pages/chrome.hpp"
#include "pages/list_parts.hpp"
#include "pages/topic_of.hpp"

namespace pages {
namespace {

using model::Kind;

/// A board's priorities for the same years stand together.
KindPage priorities_page(const model::Page& page, const Context& context) {
    Groups groups;
    for (const auto* priority : in_order(context.portal.priorities)) {
        const auto* body = context.index.find({Kind::partner, priority->body});
        const auto span = span_words(priority->in_force);
        groups.add((body ? body->title : priority->body) + (span.empty() ? "" : ": " + span),
                   item(*priority, priority->place, context));
    }
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage areas_page(const model::Page& page, const Context& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> types{{{"district", "Districts and boroughs"},
                                                                                  {"county", "Counties"},
                                                                                  {"unitary", "Wider areas"},
                                                                                  {"force", "Wider areas"},
                                                                                  {"region", "Wider areas"},
                                                                                  {"nation", "Wider areas"},
                                                                                  {"family-group", "Similar places"},
                                                                                  {"beat", "Police beats"}}};
    Groups groups;
    for (const auto& [type, heading] : types)
        for (const auto* area : by_title(context.portal.areas))
            if (static_cast<const model::Area*>(area)->type == type)
                groups.add(std::string(heading), item(*area, area->place, context));
    return {"grouped", groups_page(page, groups, context), {}};
}

/// Plans for one district stand under its name, below those for more than one.
KindPage plans_page(const model::Page& page, const Context& context) {
    std::map<std::string, std::vector<Data>> local;
    std::vector<Data> wide;
    for (const auto* plan : by_title(context.portal.plans)) {
        const auto areas = context.relations.of(plan->ref, Kind::area);
        const auto* only = areas.size() == 1 ? static_cast<const model::Area*>(areas[0].entry) : nullptr;
        (only && only->type == "district" ? local[only->title] : wide).push_back(item(*plan, plan->place, context));
    }
    Groups groups;
    for (const auto& one : wide) groups.add(local.empty() ? "Plans" : "For the county and wider areas", one);
    for (const auto& [area, items] : local)
        for (const auto& one : items) groups.add("For " + area, one);
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage partners_page(const model::Page& page, const Context& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> types{
        {{"statutory", "Partners by law"},
         {"board", "Boards"},
         {"group", "Groups that work together"},
         {"commissioned", "Services paid for by the partners"},
         {"voluntary", "Charities and voluntary groups"},
         {"national", "National bodies"}}};
    Groups groups;
    for (const auto& [type, heading] : types)
        for (const auto* partner : by_title(context.portal.partners))
            if (static_cast<const model::Partner*>(partner)->type == type)
                groups.add(std::string(heading), item(*partner, partner->place, context));
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage updates_page(const model::Page& page, const Context& context) {
    Groups groups;
    for (auto update = context.portal.updates.rbegin(); update != context.portal.updates.rend(); ++update)
        groups.add(std::to_string(update->date.value.year()), item(context.href(*update, update->place), update->title,
                                                                   update->date.value.long_form() + ". " + update->summary));
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage agreements_page(const model::Page& page, const Context& context) {
    Groups groups;
    for (const auto& one : items_of(context.portal.agreements, context)) groups.add("Editions", one);
    return {"grouped", groups_page(page, groups, context), {}};
}

}  // namespace

KindPage list_page(const model::Page& page, const Context& context) {
    const auto& lists = page.lists;
    if (page.address == "/404.html") return not_found_page(page, context);
    if (lists == "home") return home_page(page, context);
    if (lists == "agreements") return agreements_page(page, context);
    if (lists == "priorities") return priorities_page(page, context);
    if (lists == "partners") return partners_page(page, context);
    if (lists == "areas") return areas_page(page, context);
    if (lists == "plans") return plans_page(page, context);
    if (lists == "performance") return performance_page(page, context);
    if (lists == "contradictions") return about_data_page(page, context);
    if (lists == "references") return references_page(page, false, context);
    if (lists == "toolkits") return references_page(page, true, context);
    const auto& meetings = context.portal.meetings;
    if (lists == "meetings" && !meetings.empty() && section_of(meetings[0].address) == page.address)
        return meetings_page(page, context);
    if (lists == "meetings") return governance_page(page, context);
    if (lists == "due") return due_page(page, context);
    if (lists == "action-log") return action_log_page(page, context);
    if (lists == "links") return links_page(page, context);
    if (lists == "calendar") return calendar_page(page, context);
    if (lists == "updates") return updates_page(page, context);
    if (lists == "glossary") return glossary_page(page, context);
    if (lists == "data") return data_page(page, context);
    return index_page(page, context);
}

}  // namespace pages
