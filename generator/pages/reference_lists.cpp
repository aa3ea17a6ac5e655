#include "pages/list_pages.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "links/register/register.hpp"
#include "pages/list_parts.hpp"
#include "pages/whose_site.hpp"

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

/// As people write it: without the scheme and the last slash.
std::string shown_address(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    if (url.ends_with('/')) url.remove_suffix(1);
    return std::string(url);
}

std::string_view colour_of(links::Status status) {
    switch (status) {
        case links::Status::ok:
        case links::Status::redirected: return "green";
        case links::Status::moved: return "blue";
        case links::Status::broken: return "red";
        case links::Status::unsure: return "yellow";
        case links::Status::blocked: return "purple";
        case links::Status::insecure: return "orange";
        case links::Status::excluded:
        case links::Status::unchecked: break;
    }
    return "grey";
}

void set_verdict(Data& row, const links::Verdict& verdict) {
    const auto since = verdict.status == links::Status::broken ? verdict.first_broken() : std::nullopt;
    const auto checked = verdict.last_checked();
    row.set("status", tag(verdict.words_for_readers(), colour_of(verdict.status_for_readers())));
    row.set("since", since ? Data("since " + since->long_form()) : Data(false));
    row.set("checked", checked ? when(*checked) : Data(false));
}

/// How fast broken links are mended, as the median of days.
void add_mending(Facts& facts, const links::Register& known) {
    auto days = known.days_to_mend();
    if (days.empty()) return;
    const auto middle = days.begin() + long(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    facts.add("Mended so far", fmt::format("{}, half of them within {} days (target {})", days.size(), *middle,
                                           known.knowledge().policy.target_days));
}

KindPage links_page(const model::Page& page, const Context& context) {
    std::vector<Data> rows;
    for (const auto& external : external_links(context)) {
        const auto host = host_of(external.url);
        const auto* owner = owner_of(host, context);
        std::vector<Data> pages;
        for (const auto* entry : external.pages) pages.push_back(link(*entry, external.place, context));
        Data row;
        row.set("link", link(shown_address(external.url), context.href_away(external.url, external.place)));
        row.set("owner", owner ? link(*owner, owner->place, context) : link("Not known", ""));
        row.set("pages", std::move(pages));
        set_verdict(row, context.known_links.of(external.url));
        rows.push_back(std::move(row));
    }
    Facts facts;
    facts.add("Links to other sites", fmt::format("{}", rows.size()));
    add_mending(facts, context.known_links);
    Data data = with_body(page, context);
    data.set("facts", facts.data());
    data.set("register", false);
    if (!rows.empty()) {
        Data reg;
        reg.set("caption", "Links to other sites and who answers for them");
        reg.set("rows", std::move(rows));
        data.set("register", std::move(reg));
    }
    return {"links", std::move(data), {}};
}

std::vector<ExternalLink> external_links(const Context& context) {
    std::map<std::string, ExternalLink> links;
    const auto add = [&](const std::string& url, const model::Entry& entry, const text::Place& place) {
        if (!url.starts_with("http")) return;
        auto& link = links.emplace(url, ExternalLink{url, {}, place}).first->second;
        if (link.pages.empty() || link.pages.back() != &entry) link.pages.push_back(&entry);
    };
    context.portal.each([&](const model::Entry& entry) {
        for (const auto& link : entry.prose.links)
            if (const auto* away = std::get_if<model::Away>(&link.target))
                add(away->url, entry, {entry.place.file, int(link.line), int(link.column)});
    });
    for (const auto& reference : context.portal.references) {
        add(reference.url.value, reference, reference.url.place);
        add(reference.alternate.value, reference, reference.alternate.place);
    }
    std::vector<ExternalLink> sorted;
    for (auto& [url, link] : links) sorted.push_back(std::move(link));
    return sorted;
}

}  // namespace pages
