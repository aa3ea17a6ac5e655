#include "pages/list_pages.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "links/register/register.hpp"
#include "pages/list_parts.hpp"

namespace pages {
namespace {

using model::ReferenceStatus;
using model::ReferenceType;

/// What a reader must know about the address; false where it is in use.
Data reference_tag(std::optional<ReferenceStatus> status) {
    if (!status) return Data(false);
    switch (*status) {
        case ReferenceStatus::in_use: return Data(false);
        case ReferenceStatus::doubtful: return tag("Address in doubt", "yellow");
        case ReferenceStatus::lost: return tag("No address known", "red");
        case ReferenceStatus::closed: return tag("Closed", "grey");
    }
    return Data(false);
}

/// Where a reference stands in their list: the place of its group, and the words over it.
std::pair<int, std::string_view> group_of(ReferenceType type) {
    switch (type) {
        case ReferenceType::document: return {0, "Documents"};
        case ReferenceType::dashboard: return {1, "Dashboards and figures"};
        case ReferenceType::toolkit: return {2, "Toolkits"};
        case ReferenceType::guidance: return {3, "Guidance"};
        case ReferenceType::website: return {4, "Websites"};
        case ReferenceType::campaign: return {5, "Campaigns"};
        case ReferenceType::survey: return {6, "Surveys and consultations"};
    }
    return {};
}

bool is_toolkit(ReferenceType type) { return type == ReferenceType::toolkit || type == ReferenceType::guidance; }

std::string reference_notes(const model::Reference& reference, const std::optional<text::Date>& replaced_since) {
    std::string notes = reference.note;
    const auto add = [&](const std::string& words) { notes += notes.empty() ? words : " " + words; };
    if (!reference.printed.empty()) add(fmt::format("Printed as: {}", reference.printed));
    if (const auto& move = reference.planned_move; move && !move->to.value.empty())
        add(fmt::format("To move to {}{}", move->to.value, move->from ? " on " + move->from->long_form() : ""));
    if (replaced_since && !reference.alternate.value.empty())
        add(fmt::format("Its own address has been broken since {}: this leads to what takes its place.",
                        replaced_since->long_form()));
    return notes;
}

/// The alternate where the address is broken, or was no longer in use when the entry was written.
const text::Placed<std::string>& address_to_show(const model::Reference& reference, bool broken) {
    const bool usable = !broken && reference.status == ReferenceStatus::in_use && !reference.url.value.empty();
    return usable || reference.alternate.value.empty() ? reference.url : reference.alternate;
}

std::optional<text::Date> broken_since(const links::Verdict& verdict) {
    return verdict.standing.status == links::Status::broken ? verdict.first_broken() : std::nullopt;
}

Data reference_item(const model::Reference& reference, bool with_id, const Context& context) {
    const auto since = broken_since(context.known_links.of(reference.url.value));
    const auto& url = address_to_show(reference, since.has_value());
    auto data = link(reference.title, url.value.empty() ? "" : context.href_away(url.value, url.place));
    const auto* publisher = reference.publisher ? context.index.find(reference.publisher->value) : nullptr;
    data.set("id", with_id ? Data(reference.ref.id) : Data(false));
    data.set("publisher", publisher ? link(*publisher, reference.publisher->place, context) : link(reference.publisher_name, ""));
    data.set("summary", text_or_false(reference.summary));
    data.set("note", text_or_false(reference_notes(reference, since)));
    data.set("status", reference_tag(reference.status));
    data.set("sources", sources(reference.sources, context));
    data.set("has_sources", Data(!reference.sources.empty()));
    return data;
}

}  // namespace

/// References by what they are; toolkits alone for the toolkits page.
KindPage references_page(const model::Page& page, bool toolkits_only, const Context& context) {
    std::vector<std::pair<std::pair<int, std::string_view>, const model::Reference*>> sorted;
    for (const auto& reference : context.portal.references)
        if (reference.type && (!toolkits_only || is_toolkit(*reference.type)))
            sorted.emplace_back(group_of(*reference.type), &reference);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Groups groups;
    for (const auto& [group, reference] : sorted)
        groups.add(std::string(group.second), reference_item(*reference, !toolkits_only, context));
    return {"references", groups_page(page, groups, context), {}};
}

}  // namespace pages
