#include "pages/list_pages.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "model/due.hpp"
#include "pages/chrome.hpp"
#include "pages/data_files.hpp"
#include "pages/prose.hpp"
#include "pages/topic_of.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

using model::Kind;
using text::Html;

std::vector<const model::Entry*> by_title(const auto& entries) {
    std::vector<const model::Entry*> sorted;
    for (const auto& entry : entries) sorted.push_back(&entry);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->title < b->title; });
    return sorted;
}

std::vector<Data> items_of(const auto& entries, const Context& context) {
    std::vector<Data> items;
    for (const auto* entry : by_title(entries)) items.push_back(item(*entry, entry->place, context));
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

std::vector<const model::Priority*> in_order(const std::vector<model::Priority>& priorities) {
    std::vector<const model::Priority*> sorted;
    for (const auto& priority : priorities) sorted.push_back(&priority);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    return sorted;
}

/// Items under the headings of their groups; groups in the order in which they are first named.
class Groups {
public:
    void add(const std::string& heading, Data item) {
        for (auto& [known, items] : groups_)
            if (known == heading) return items.push_back(std::move(item));
        groups_.emplace_back(heading, std::vector<Data>{std::move(item)});
    }
    const std::vector<std::pair<std::string, std::vector<Data>>>& all() const { return groups_; }

private:
    std::vector<std::pair<std::string, std::vector<Data>>> groups_;
};

/// A board's priorities for the same years stand together.
KindPage priorities_page(const model::Page& page, const Context& context) {
    Groups groups;
    for (const auto* priority : in_order(context.portal.priorities)) {
        const auto* body = context.index.find({Kind::partner, priority->body});
        const auto span = span_words(priority->in_force);
        groups.add((body ? body->title : priority->body) + (span.empty() ? "" : ": " + span), item(*priority, priority->place, context));
    }
    return {"grouped", groups_page(page, groups.all(), context), {}};
}

KindPage areas_page(const model::Page& page, const Context& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> types{{{"district", "Districts and boroughs"}, {"county", "The county"}, {"region", "Wider areas"}}};
    Groups groups;
    for (const auto& [type, heading] : types)
        for (const auto* area : by_title(context.portal.areas))
            if (static_cast<const model::Area*>(area)->type == type) groups.add(std::string(heading), item(*area, area->place, context));
    return {"grouped", groups_page(page, groups.all(), context), {}};
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
    std::vector<std::pair<std::string, std::vector<Data>>> groups{{local.empty() ? "Plans" : "For the county and wider areas", wide}};
    for (const auto& [area, items] : local) groups.emplace_back("For " + area, items);
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

/// The own board's priority comes before another board's.
Topic topic_of_indicator(const model::Ref& indicator, const Context& context) {
    const auto own = topic_of(indicator, own_board(context), context);
    return own.priority ? own : topic_of(indicator, "", context);
}

KindPage performance_page(const model::Page& page, const Context& context) {
    std::vector<const model::Snapshot*> latest_first;
    for (const auto& snapshot : context.portal.snapshots) latest_first.push_back(&snapshot);
    std::stable_sort(latest_first.begin(), latest_first.end(), [](const auto* a, const auto* b) { return a->period.end > b->period.end; });
    Groups groups;
    for (const auto* snapshot : latest_first) groups.add("Reports to the boards", item(*snapshot, snapshot->place, context));
    std::map<Topic, std::vector<Data>> topics;
    for (const auto* indicator : by_title(context.portal.indicators))
        topics[topic_of_indicator(indicator->ref, context)].push_back(item(*indicator, indicator->place, context));
    for (const auto& [topic, items] : topics)
        for (const auto& one : items) groups.add(topic.priority ? "Figures: " + topic.priority->title : "Other figures", one);
    return {"grouped", groups_page(page, groups.all(), context), {}};
}

/// What a reader must know about the address; false where it is in use.
Data reference_tag(std::string_view status) {
    if (status == "doubtful") return tag("Address in doubt", "yellow");
    if (status == "lost") return tag("No address known", "red");
    if (status == "closed") return tag("Closed", "grey");
    return Data(false);
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
    data.set("status", reference_tag(reference.status));
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

std::vector<const model::Meeting*> latest_first(const Context& context) {
    std::vector<const model::Meeting*> meetings;
    for (auto meeting = context.portal.meetings.rbegin(); meeting != context.portal.meetings.rend(); ++meeting) meetings.push_back(&*meeting);
    return meetings;
}

/// The folder in which the meetings stand: nothing but a list of them, board by board.
KindPage meetings_page(const model::Page& page, const Context& context) {
    Groups groups;
    for (const auto* meeting : latest_first(context))
        groups.add(meeting->board_name, item(context.href(*meeting, meeting->place), meeting->date.long_form(), meeting->summary));
    return {"grouped", groups_page(page, groups.all(), context), {}};
}

KindPage governance_page(const model::Page& page, const Context& context) {
    auto data = with_body(page, context);
    std::vector<Data> reviews, meetings, more;
    for (const auto& review : context.portal.settings.reviews) reviews.push_back(review_row(review, context));
    for (const auto* meeting : latest_first(context))
        meetings.push_back(item(context.href(*meeting, meeting->place), fmt::format("{}, {}", meeting->date.long_form(), meeting->board_name), meeting->summary));
    for (const auto& other : context.portal.pages)
        if (other.address != page.address && other.section == "/governance/" && !other.is_index) more.push_back(item(other, other.place, context));
    set_list(data, "reviews", reviews);
    data.set("meetings", list_of(meetings));
    set_list(data, "more", more);
    data.set("decisions", decision_rows("Register of decisions", latest_first(context), [](const auto&) { return true; }, context));
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

/// As people write it: without the scheme and the last slash.
std::string shown_address(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    if (url.ends_with('/')) url.remove_suffix(1);
    return std::string(url);
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
        row.set("link", link(shown_address(external.url), href));
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
    data.set("when", text_or_false(words));
    data.set("place", text_or_false(place));
    data.set("summary", text_or_false(summary));
    return data;
}

/// What comes every year first, then year by year, the latest first.
KindPage calendar_page(const model::Page& page, const Context& context) {
    const std::string every_year = "Every year", no_date = "Without a date";
    std::map<std::string, std::vector<std::pair<std::string, Data>>, std::greater<>> years;
    const auto year_of = [](const std::optional<text::Date>& date) { return date ? date->iso().substr(0, 4) : std::string(); };
    for (const auto& event : context.portal.events) {
        const bool yearly = !event.repeats.empty();
        years[yearly ? every_year : event.start ? year_of(event.start) : no_date].emplace_back(
            event.start ? event.start->iso().substr(yearly ? 5 : 0) : event.title,
            event_data(event.ref.id, event.title, "", event.start, event.end, "", event.summary, yearly || !event.start ? event.when : ""));
    }
    for (const auto& meeting : context.portal.meetings)
        years[year_of(meeting.date)].emplace_back(meeting.date.iso(), event_data("", meeting.board_name + " meeting", context.href(meeting, meeting.place), meeting.date, {}, meeting.venue, "", ""));
    std::vector<Data> made;
    for (auto& [year, events] : years) {
        std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<Data> sorted;
        for (const auto& [key, event] : events) sorted.push_back(event);
        Data data;
        data.set("id", "when-" + text::slug(year));
        data.set("heading", year);
        data.set("events", list_of(sorted));
        made.push_back(data);
    }
    auto data = with_body(page, context);
    data.set("years", list_of(made));
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
    return {"glossary", data, {}, false};
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

/// What kind of page it is, for a reader of a long list.
std::string_view kind_words(Kind kind) {
    switch (kind) {
        case Kind::indicator: return "figures";
        case Kind::snapshot: return "report of figures";
        case Kind::page: return "";
        default: return model::name(kind);
    }
}

KindPage index_page(const model::Page& page, const Context& context) {
    std::vector<const model::Entry*> sorted;
    context.portal.each([&](const model::Entry& entry) {
        const bool has_page = entry.address.find('#') == std::string::npos && !entry.address.ends_with(".html");
        if (has_page && entry.address != page.address) sorted.push_back(&entry);
    });
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return text::slug(a->title) < text::slug(b->title); });
    std::map<std::string, std::vector<Data>> groups;
    for (const auto* entry : sorted) {
        auto data = link(*entry, entry->place, context);
        data.set("kind", text_or_false(std::string(kind_words(entry->ref.kind))));
        groups[first_letter(entry->title)].push_back(data);
    }
    auto data = with_body(page, context);
    data.set("letters", letters(groups, "items"));
    return {"search", data, {}, false};
}

std::vector<const model::Page*> menu_pages(const Context& context) {
    std::vector<const model::Page*> pages;
    for (const auto& page : context.portal.pages)
        if (page.menu > 0) pages.push_back(&page);
    std::stable_sort(pages.begin(), pages.end(), [](const auto* a, const auto* b) { return a->menu < b->menu; });
    return pages;
}

/// What the home page does not show itself: the agreement in force, then the pages of the menu.
std::vector<Data> deeper(const Context& context) {
    std::vector<Data> items;
    for (const auto& agreement : context.portal.agreements)
        if (agreement.in_force.to.empty()) items.push_back(item(agreement, agreement.place, context));
    for (const auto* page : menu_pages(context))
        if (page->lists != "areas" && page->lists != "priorities" && page->address != "/report/") items.push_back(item(*page, page->place, context));
    return items;
}

KindPage home_page(const model::Page& page, const Context& context) {
    std::vector<Data> districts, priorities, updates;
    for (const auto* area : by_title(context.portal.areas))
        if (static_cast<const model::Area*>(area)->type == "district") districts.push_back(link(*area, area->place, context));
    for (const auto* priority : in_order(context.portal.priorities))
        if (in_force(*priority, context.today) && priority->body == own_board(context)) priorities.push_back(item(*priority, priority->place, context));
    for (auto update = context.portal.updates.rbegin(); update != context.portal.updates.rend() && updates.size() < 5; ++update) {
        auto one = item(*update, update->place, context);
        one.set("date", when(update->date));
        updates.push_back(one);
    }
    auto data = with_body(page, context);
    data.set("lead", page.summary);
    data.set("areas", list_of(districts));
    data.set("priorities", list_of(priorities));
    data.set("deeper", list_of(deeper(context)));
    set_list(data, "updates", updates);
    return {"home", data, {}, false};
}

KindPage not_found_page(const model::Page&, const Context& context) {
    std::vector<Data> popular;
    for (const auto* other : menu_pages(context)) popular.push_back(item(*other, other->place, context));
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

KindPage agreements_page(const model::Page& page, const Context& context) {
    return {"grouped", groups_page(page, {{"Editions", items_of(context.portal.agreements, context)}}, context), {}};
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
    const auto& lists = page.lists;
    if (page.address == "/404.html") return not_found_page(page, context);
    if (lists == "home") return home_page(page, context);
    if (lists == "agreements") return agreements_page(page, context);
    if (lists == "priorities") return priorities_page(page, context);
    if (lists == "partners") return partners_page(page, context);
    if (lists == "areas") return areas_page(page, context);
    if (lists == "plans") return plans_page(page, context);
    if (lists == "performance") return performance_page(page, context);
    if (lists == "references") return references_page(page, false, context);
    if (lists == "toolkits") return references_page(page, true, context);
    const auto& meetings = context.portal.meetings;
    if (lists == "meetings" && !meetings.empty() && section_of(meetings[0].address) == page.address) return meetings_page(page, context);
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
