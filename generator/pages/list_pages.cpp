#include "pages/list_pages.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include <fmt/format.h>

#include "pages/chrome.hpp"
#include "pages/list_parts.hpp"
#include "pages/topic_of.hpp"

namespace pages {
namespace {

using model::AreaType;
using model::Kind;
using model::PartnerType;

/// A board's priorities for the same years stand together.
KindPage priorities_page(const model::Page& page, const Context& context) {
    Groups groups;
    for (const auto* priority : in_order(context.portal.priorities)) {
        const auto* body = context.index.find({Kind::partner, priority->body});
        const auto span = span_words(priority->in_force);
        groups.add((body ? body->title : priority->body) + ": " + (span.empty() ? "not known to be in force" : span),
                   item(*priority, priority->place, context));
    }
    return {"grouped", groups_page(page, groups, context), {}};
}

/// The place of a type's group in the list of its kind.
int place_of(AreaType type) { return traits(type).list_place; }

int place_of(PartnerType type) {
    switch (type) {
        case PartnerType::statutory: return 0;
        case PartnerType::board: return 1;
        case PartnerType::group: return 2;
        case PartnerType::commissioned: return 3;
        case PartnerType::voluntary: return 4;
        case PartnerType::national: return 5;
    }
    return 0;
}

/// Those that say their type, by its group, then by title. `plural` begins the name of the theme's words for a group.
template <class E>
Groups by_type(std::string_view plural, const std::vector<E>& entries, const Context& context) {
    std::vector<std::tuple<int, std::string_view, std::string_view, const E*>> sorted;
    for (const auto& entry : entries) {
        if (!entry.type) continue;
        const auto& words = context.theme.word(fmt::format("{} {}", plural, name(*entry.type)));
        sorted.emplace_back(place_of(*entry.type), words, entry.title, &entry);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a)) <
               std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
    });
    Groups groups;
    for (const auto& [place, words, title, entry] : sorted) groups.add(std::string(words), item(*entry, entry->place, context));
    return groups;
}

KindPage areas_page(const model::Page& page, const Context& context) {
    const auto groups = by_type("areas", context.portal.areas, context);
    return {"grouped", groups_page(page, groups, context), {}};
}

/// Plans for one area stand under its name, below those for more than one.
KindPage plans_page(const model::Page& page, const Context& context) {
    std::map<std::string, std::vector<Data>> local;
    std::vector<Data> wide;
    for (const auto* plan : by_title(context.portal.plans)) {
        const auto areas = context.relations.of(plan->ref, Kind::area);
        const auto* only = areas.size() == 1 ? model::as<model::Area>(areas[0].entry) : nullptr;
        (only && only->type && traits(*only->type).is_local ? local[only->title] : wide)
            .push_back(item(*plan, plan->place, context));
    }
    Groups groups;
    for (const auto& one : wide) groups.add(local.empty() ? "Plans" : context.theme.word("plans for wider areas"), one);
    for (const auto& [area, items] : local)
        for (const auto& one : items) groups.add("For " + area, one);
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage partners_page(const model::Page& page, const Context& context) {
    const auto groups = by_type("partners", context.portal.partners, context);
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage updates_page(const model::Page& page, const Context& context) {
    Groups groups;
    for (auto update = context.portal.updates.rbegin(); update != context.portal.updates.rend(); ++update)
        groups.add(std::to_string(update->date.value.year()), item(context.href(*update, update->place), update->title,
                                                                   update->date.value.long_form() + ". " + update->summary));
    return {"grouped", groups_page(page, groups, context), {}};
}

/// The things of the kind whose list it is, by title, for kinds that nobody made more of; nothing for other lists.
std::optional<KindPage> list_of_kind(const model::Page& page, const Context& context) {
    std::optional<KindPage> made;
    context.portal.each_list([&]<class E>(const std::vector<E>& entries) {
        if (E::about.list.empty() || E::about.list != page.lists) return;
        Groups groups;
        for (const auto& one : items_of(entries, context)) groups.add(std::string(E::about.plural), one);
        made = KindPage{"grouped", groups_page(page, groups, context), {}};
    });
    return made;
}

}  // namespace

template <>
KindPage page_of(const model::Page& page, const Context& context) {
    const auto& lists = page.lists;
    if (page.address == "/404.html") return not_found_page(page, context);
    if (lists == "home") return home_page(page, context);
    if (lists == "priorities") return priorities_page(page, context);
    if (lists == "partners") return partners_page(page, context);
    if (lists == "areas") return areas_page(page, context);
    if (lists == "plans") return plans_page(page, context);
    if (lists == "performance") return performance_page(page, context);
    if (lists == "figures") return all_figures_page(page, context);
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
    if (auto list = list_of_kind(page, context)) return std::move(*list);
    return index_page(page, context);
}

}  // namespace pages
