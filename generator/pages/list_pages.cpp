#include "pages/list_pages.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "model/due.hpp"
#include "pages/data_files.hpp"
#include "pages/prose.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

using model::Kind;
using text::Html;

template <class E>
std::vector<Data> items_of(const std::vector<E>& entries, const Context& context) {
    std::vector<const model::Entry*> sorted;
    for (const auto& entry : entries) sorted.push_back(&entry);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->title < b->title; });
    std::vector<Data> items;
    for (const auto* entry : sorted) items.push_back(item(*entry, entry->place, context));
    return items;
}

Data with_body(const model::Page& page, const Context& context) {
    Data data;
    data.set("base", context.base_path);
    data.set("body", prose_of(page, context).str());
    return data;
}

/// Groups of items under headings.
Data groups_page(const model::Page& page, const std::vector<std::pair<std::string, std::vector<Data>>>& groups, const Context& context) {
    auto data = with_body(page, context);
    std::vector<Data> made;
    for (const auto& [heading, items] : groups) {
        if (items.empty()) continue;
        Data group;
        group.set("id", "list-" + text::slug(heading));
        group.set("heading", heading);
        group.set("items", list_of(items));
        made.push_back(group);
    }
    set_list(data, "groups", made);
    return data;
}

bool in_force(const model::Priority& priority, text::Date today) {
    const auto& to = priority.in_force.to;
    return to.empty() || to.substr(0, 4) >= std::to_string(today.year());
}

/// The Board's own priorities, those in force and those before, and other boards' after them.
KindPage priorities_page(const model::Page& page, const Context& context) {
    std::vector<const model::Priority*> sorted;
    for (const auto& priority : context.portal.priorities) sorted.push_back(&priority);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    std::map<std::string, std::vector<Data>> by_body;
    std::vector<std::string> order;
    for (const auto* priority : sorted) {
        const auto heading = fmt::format("{}{}", priority->body, priority->in_force.from.empty() ? "" : fmt::format(", from {}{}", priority->in_force.from, priority->in_force.to.empty() ? "" : " to " + priority->in_force.to));
        if (!by_body.contains(heading)) order.push_back(heading);
        by_body[heading].push_back(item(*priority, priority->place, context));
    }
    std::vector<std::pair<std::string, std::vector<Data>>> groups;
    for (const auto& heading : order) groups.emplace_back(heading, by_body[heading]);
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage partners_page(const model::Page& page, const Context& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> types{{{"statutory", "Partners by law"},
                                                                                  {"board", "Boards"},
                                                                                  {"group", "Groups that work together"},
                                                                                  {"commissioned", "Services paid for by the partners"},
                                                                                  {"voluntary", "Charities and voluntary groups"},
                                                                                  {"national", "National bodies"}}};
    std::vector<std::pair<std::string, std::vector<Data>>> groups;
    for (const auto& [type, heading] : types) {
        std::vector<model::Partner> of_type;
        for (const auto& partner : context.portal.partners)
            if (partner.type == type) of_type.push_back(partner);
        groups.emplace_back(heading, items_of(of_type, context));
    }
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage performance_page(const model::Page& page, const Context& context) {
    std::vector<std::pair<std::string, std::vector<Data>>> groups;
    std::vector<Data> snapshots;
    for (auto snapshot = context.portal.snapshots.rbegin(); snapshot != context.portal.snapshots.rend(); ++snapshot)
        snapshots.push_back(item(*snapshot, snapshot->place, context));
    groups.emplace_back("Reports to the boards", snapshots);
    groups.emplace_back("What is counted", items_of(context.portal.indicators, context));
    return {"grouped", groups_page(page, groups, context), {}};
}

std::string_view reference_colour(std::string_view status) {
    return status == "doubtful" ? "yellow" : status == "lost" ? "red" : status == "closed" ? "grey" : "green";
}

std::string reference_notes(const model::Reference& reference) {
    std::string notes = reference.note;
    const auto add = [&](const std::string& words) { notes += notes.empty() ? words : " " + words; };
    if (!reference.printed.empty() && reference.printed != reference.url.value) add(fmt::format("Printed as: {}", reference.printed));
    if (!reference.planned_move.value.empty())
        add(fmt::format("To move to {}{}", reference.planned_move.value, reference.planned_move_from ? " on " + reference.planned_move_from->long_form() : ""));
    return notes;
}

Data reference_item(const model::Reference& reference, bool with_id, const Context& context) {
    const auto& url = reference.alternate.value.empty() ? reference.url : reference.alternate;
    std::string href;
    if (!url.value.empty()) {
        text::append_mark(href, context.sources.of(url.place.file), std::uint32_t(url.place.line), std::uint32_t(url.place.column));
        text::append_escaped(href, url.value);
    }
    auto data = link(reference.title, href);
    const auto* publisher = reference.publisher ? context.index.find(reference.publisher->value) : nullptr;
    data.set("id", with_id ? Data(reference.ref.id) : Data(false));
    data.set("publisher", publisher ? link(*publisher, reference.publisher->place, context) : link(reference.publisher_name, ""));
    data.set("summary", text_or_false(reference.summary));
    data.set("note", text_or_false(reference_notes(reference)));
    data.set("status", reference.status.empty() || reference.status == "in-use" ? Data(false) : tag(reference.status, reference_colour(reference.status)));
    data.set("sources", list_of(sources(reference.sources, context)));
    data.set("has_sources", Data(!reference.sources.empty()));
    return data;
}

/// References by what they are; toolkits alone for the toolkits page.
KindPage references_page(const model::Page& page, bool toolkits_only, const Context& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> types{{{"document", "Documents"},
                                                                                  {"dashboard", "Dashboards and figures"},
                                                                                  {"toolkit", "Toolkits"},
                                                                                  {"guidance", "Guidance"},
                                                                                  {"website", "Websites"},
                                                                                  {"campaign", "Campaigns"},
                                                                                  {"survey", "Surveys and consultations"}}};
    std::vector<std::pair<std::string, std::vector<Data>>> groups;
    for (const auto& [type, heading] : types) {
        std::vector<Data> items;
        for (const auto& reference : context.portal.references)
            if (reference.type == type && (!toolkits_only || type == "toolkit" || type == "guidance")) items.push_back(reference_item(reference, !toolkits_only, context));
        groups.emplace_back(heading, items);
    }
    return {"references", groups_page(page, groups, context), {}};
}

Data review_row(const model::Review& review, const Context& context) {
    const auto due = review.last.plus_months(review.every_months);
    Data row;
    row.set("title", review.what);
    row.set("due", when(due));
    row.set("status", due < context.today ? tag("Overdue", "red") : tag("Not yet due", "green"));
    row.set("rule", Html::escaped(fmt::format("Every {} months; last done {}. {}", review.every_months, review.last.long_form(), review.source)).str());
    return row;
}

KindPage governance_page(const model::Page& page, const Context& context) {
    auto data = with_body(page, context);
    std::vector<Data> reviews, meetings, more;
    std::vector<const model::Meeting*> latest_first;
    for (const auto& review : context.portal.settings.reviews) reviews.push_back(review_row(review, context));
    for (auto meeting = context.portal.meetings.rbegin(); meeting != context.portal.meetings.rend(); ++meeting) {
        meetings.push_back(item(context.href(*meeting, meeting->place), fmt::format("{}, {}", meeting->date.long_form(), meeting->board_name), meeting->summary));
        latest_first.push_back(&*meeting);
    }
    for (const auto& other : context.portal.pages)
        if (other.address != page.address && other.section == "/governance/") more.push_back(item(other, other.place, context));
    set_list(data, "reviews", reviews);
    data.set("meetings", list_of(meetings));
    set_list(data, "more", more);
    data.set("decisions", decision_rows("Register of decisions", latest_first, [](const auto&) { return true; }, context));
    return {"governance", data, {}};
}

KindPage action_log_page(const model::Page& page, const Context& context) {
    Data data;
    std::vector<Data> logs;
    for (auto meeting = context.portal.meetings.rbegin(); meeting != context.portal.meetings.rend(); ++meeting) {
        if (meeting->action_log.empty()) continue;
        Data log;
        log.set("id", "log-" + meeting->ref.id);
        log.set("heading", fmt::format("{}, {}", meeting->date.long_form(), meeting->board_name));
        log.set("note", paragraph(Html::trusted("From " + anchor(context.href(*meeting, meeting->place), "the papers of this meeting").str() + ".")).str());
        log.set("log", log_rows(fmt::format("Action log of {}", meeting->date.long_form()), *meeting, context));
        logs.push_back(log);
    }
    Facts facts;
    const auto overdue = model::overdue(context.portal, context.today);
    const auto open = std::count_if(overdue.begin(), overdue.end(), [](const auto& due) { return due.kind == model::Due::Kind::log_action; });
    facts.add("Open in the latest logs held, and overdue", fmt::format("{}", open));
    data.set("lead", text_or_false(page.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(page, context).str());
    data.set("logs", list_of(logs));
    return {"action_log", data, {}};
}

std::string host_of(std::string_view url) {
    const auto begin = url.find("//");
    if (begin == std::string_view::npos) return std::string(url.substr(0, url.find(':')));
    const auto rest = url.substr(begin + 2);
    return std::string(rest.substr(0, rest.find_first_of("/?#:")));
}

const model::Partner* owner_of(const std::string& host, const Context& context) {
    for (const auto& partner : context.portal.partners)
        for (const auto& owned : partner.hosts)
            if (host == owned || host.ends_with("." + owned)) return &partner;
    return nullptr;
}

KindPage links_page(const model::Page& page, const Context& context) {
    std::vector<Data> rows;
    for (const auto& external : external_links(context)) {
        std::string href;
        text::append_mark(href, context.sources.of(external.place.file), std::uint32_t(external.place.line), std::uint32_t(external.place.column));
        text::append_escaped(href, external.url);
        const auto host = host_of(external.url);
        const auto* owner = owner_of(host, context);
        std::vector<Data> pages;
        for (const auto* entry : external.pages) pages.push_back(link(*entry, external.place, context));
        Data row;
        row.set("link", link(external.url, href));
        row.set("site", host);
        row.set("owner", owner ? link(*owner, owner->place, context) : link("Not known", ""));
        row.set("pages", list_of(pages));
        row.set("status", tag("Not yet checked", "grey"));
        row.set("since", Data(false));
        row.set("checked", Data(false));
        row.set("note", Data(false));
        rows.push_back(row);
    }
    Facts facts;
    facts.add("Links to other sites", fmt::format("{}", rows.size()));
    Data data = with_body(page, context);
    data.set("facts", facts.data());
    Data reg;
    reg.set("caption", std::string("Links to other sites and who answers for them"));
    reg.set("rows", list_of(rows));
    data.set("register", rows.empty() ? Data(false) : reg);
    return {"links", data, {}};
}

Data event_data(const std::string& id, const std::string& title, const std::string& href, const std::optional<text::Date>& start,
                const std::optional<text::Date>& end, const std::string& place, const std::string& summary, const std::string& words) {
    auto data = link(title, href);
    data.set("id", text_or_false(id));
    data.set("start", when(start));
    data.set("end", end && end != start ? when(end) : Data(false));
    data.set("when", text_or_false(start ? "" : words));
    data.set("place", text_or_false(place));
    data.set("summary", text_or_false(summary));
    return data;
}

KindPage calendar_page(const model::Page& page, const Context& context) {
    std::map<std::string, std::vector<std::pair<std::string, Data>>, std::greater<>> months;
    const auto month_of = [](const std::optional<text::Date>& date) { return date ? date->iso().substr(0, 7) : std::string("~"); };
    for (const auto& event : context.portal.events)
        months[event.repeats.empty() ? month_of(event.start) : "~"].emplace_back(event.start ? event.start->iso() : event.title,
            event_data(event.ref.id, event.title, "", event.start, event.end, "", event.summary, event.when));
    for (const auto& meeting : context.portal.meetings)
        months[month_of(meeting.date)].emplace_back(meeting.date.iso(), event_data("", meeting.board_name + " meeting", context.href(meeting, meeting.place), meeting.date, {}, meeting.venue, "", ""));
    std::vector<Data> made;
    for (auto& [month, events] : months) {
        std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<Data> sorted;
        for (const auto& [key, event] : events) sorted.push_back(event);
        const auto first = text::Date::parse(month + "-01");
        Data data;
        data.set("id", first ? "month-" + month : "every-year");
        data.set("heading", first ? first->long_form().substr(2) : std::string("Every year, or without a date"));
        data.set("events", list_of(sorted));
        made.push_back(data);
    }
    auto data = with_body(page, context);
    data.set("months", list_of(made));
    return {"calendar", data, {}};
}

std::string first_letter(const std::string& title) {
    const auto c = static_cast<unsigned char>(title.empty() ? '#' : title[0]);
    return std::isalpha(c) ? std::string(1, char(std::toupper(c))) : std::string("0–9");
}

/// Entries under their first letters.
Data letters(const std::map<std::string, std::vector<Data>>& groups, const std::string& name) {
    std::vector<Data> made;
    for (const auto& [letter, items] : groups) {
        Data data;
        data.set("letter", letter);
        data.set("id", "letter-" + (letter.size() == 1 ? letter : std::string("digits")));
        data.set(name, list_of(items));
        made.push_back(data);
    }
    return list_of(made);
}

KindPage glossary_page(const model::Page& page, const Context& context) {
    std::map<std::string, std::vector<Data>> groups;
    std::vector<const model::Term*> sorted;
    for (const auto& term : context.portal.terms) sorted.push_back(&term);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return text::slug(a->title) < text::slug(b->title); });
    for (const auto* term : sorted) {
        Data data;
        data.set("id", term->ref.id);
        data.set("term", term->title);
        data.set("long", text_or_false(term->long_form));
        data.set("meaning", Html::escaped(term->summary).str());
        set_list(data, "sources", sources(term->sources, context));
        groups[first_letter(term->title)].push_back(data);
    }
    auto data = with_body(page, context);
    data.set("letters", letters(groups, "terms"));
    return {"glossary", data, {}};
}

KindPage data_page(const model::Page& page, const Context& context) {
    auto data = with_body(page, context);
    std::vector<Data> datasets;
    for (const auto& table : data_tables(context)) {
        Data set;
        set.set("id", "data-" + table.name);
        set.set("title", table.title);
        set.set("summary", text_or_false(table.description));
        std::vector<Data> files;
        for (const auto& file : files_of(table, context)) {
            Data one;
            one.set("href", context.href("/" + file.path, page.place));
            one.set("label", file.label);
            one.set("size", fmt::format("{} kB", std::max<size_t>(1, (file.bytes.size() + 500) / 1000)));
            files.push_back(one);
        }
        set.set("files", list_of(files));
        datasets.push_back(set);
    }
    data.set("datasets", list_of(datasets));
    return {"data", data, {}};
}

KindPage index_page(const model::Page& page, const Context& context) {
    std::vector<const model::Entry*> sorted;
    context.portal.each([&](const model::Entry& entry) {
        if (entry.address != page.address && !entry.address.ends_with(".html")) sorted.push_back(&entry);
    });
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return text::slug(a->title) < text::slug(b->title); });
    std::map<std::string, std::vector<Data>> groups;
    for (const auto* entry : sorted) {
        auto data = link(*entry, entry->place, context);
        std::string kind(entry->ref.kind == Kind::page ? "" : model::name(entry->ref.kind));
        if (entry->ref.kind == Kind::term) kind = static_cast<const model::Term*>(entry)->long_form;
        data.set("kind", text_or_false(kind));
        groups[first_letter(entry->title)].push_back(data);
    }
    auto data = with_body(page, context);
    data.set("letters", letters(groups, "items"));
    return {"search", data, {}};
}

KindPage home_page(const model::Page& page, const Context& context) {
    std::vector<Data> districts, priorities, deeper, updates;
    for (const auto& area : context.portal.areas)
        if (area.type == "district") districts.push_back(link(area, area.place, context));
    std::vector<const model::Priority*> sorted;
    for (const auto& priority : context.portal.priorities)
        if (in_force(priority, context.today) && priority.body == "lscsb") sorted.push_back(&priority);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    for (const auto* priority : sorted) priorities.push_back(item(*priority, priority->place, context));
    for (const auto& other : context.portal.pages)
        if (other.menu > 0) deeper.push_back(item(other, other.place, context));
    for (auto update = context.portal.updates.rbegin(); update != context.portal.updates.rend() && updates.size() < 5; ++update) {
        auto one = item(*update, update->place, context);
        one.set("date", when(update->date));
        updates.push_back(one);
    }
    auto data = with_body(page, context);
    data.set("lead", page.summary);
    data.set("areas", list_of(districts));
    data.set("priorities", list_of(priorities));
    data.set("deeper", list_of(deeper));
    set_list(data, "updates", updates);
    return {"home", data, {}};
}

KindPage not_found_page(const model::Page&, const Context& context) {
    std::vector<Data> popular;
    for (const auto& other : context.portal.pages)
        if (other.menu > 0) popular.push_back(item(other, other.place, context));
    Data data;
    data.set("base", context.base_path);
    data.set("popular", list_of(popular));
    return {"not_found", data, {}};
}

KindPage updates_page(const model::Page& page, const Context& context) {
    std::vector<std::pair<std::string, std::vector<Data>>> groups;
    for (auto update = context.portal.updates.rbegin(); update != context.portal.updates.rend(); ++update) {
        const auto year = std::to_string(update->date.year());
        if (groups.empty() || groups.back().first != year) groups.emplace_back(year, std::vector<Data>{});
        groups.back().second.push_back(item(context.href(*update, update->place), update->title, update->date.long_form() + ". " + update->summary));
    }
    return {"grouped", groups_page(page, groups, context), {}};
}

template <class E>
KindPage all_of(const model::Page& page, const std::vector<E>& entries, const Context& context) {
    return {"grouped", groups_page(page, {{"All", items_of(entries, context)}}, context), {}};
}

}  // namespace

std::vector<ExternalLink> external_links(const Context& context) {
    std::map<std::string, ExternalLink> links;
    const auto add = [&](const std::string& url, const model::Entry& entry, const text::Place& place) {
        if (!url.starts_with("http")) return;
        auto& link = links.emplace(url, ExternalLink{url, {}, place}).first->second;
        if (link.pages.empty() || link.pages.back() != &entry) link.pages.push_back(&entry);
    };
    context.portal.each([&](const model::Entry& entry) {
        for (const auto& link : entry.prose.links) add(std::string(entry.prose.target(link)), entry, {entry.place.file, int(link.line), int(link.column)});
    });
    for (const auto& reference : context.portal.references) {
        add(reference.url.value, reference, reference.url.place);
        add(reference.alternate.value, reference, reference.alternate.place);
    }
    std::vector<ExternalLink> sorted;
    for (auto& [url, link] : links) sorted.push_back(std::move(link));
    return sorted;
}

KindPage list_page(const model::Page& page, const Context& context) {
    const auto& portal = context.portal;
    const auto& lists = page.lists;
    if (page.address == "/404.html") return not_found_page(page, context);
    if (lists == "home") return home_page(page, context);
    if (lists == "agreements") return all_of(page, portal.agreements, context);
    if (lists == "priorities") return priorities_page(page, context);
    if (lists == "partners") return partners_page(page, context);
    if (lists == "areas") return all_of(page, portal.areas, context);
    if (lists == "plans") return all_of(page, portal.plans, context);
    if (lists == "performance") return performance_page(page, context);
    if (lists == "references") return references_page(page, false, context);
    if (lists == "toolkits") return references_page(page, true, context);
    if (lists == "meetings") return governance_page(page, context);
    if (lists == "action-log") return action_log_page(page, context);
    if (lists == "links") return links_page(page, context);
    if (lists == "calendar") return calendar_page(page, context);
    if (lists == "updates") return updates_page(page, context);
    if (lists == "glossary") return glossary_page(page, context);
    if (lists == "data") return data_page(page, context);
    return index_page(page, context);
}

}  // namespace pages
