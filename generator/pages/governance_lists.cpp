#include "pages/list_pages.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "model/due.hpp"
#include "pages/list_parts.hpp"
#include "pages/prose.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

Data review_row(const model::Review& review, const Context& context) {
    const auto due = review.last.plus_months(review.every_months);
    Data row;
    row.set("title", review.what);
    row.set("due", when(due));
    row.set("status", due < context.today ? tag("Overdue", "red") : tag("Not yet due", "green"));
    row.set("rule",
            fmt::format("Every {} months; last done {}. {}", review.every_months, review.last.long_form(), review.source));
    return row;
}

Data event_data(const std::string& id, const std::string& title, const std::string& href, const std::optional<text::Date>& start,
                const std::optional<text::Date>& end, const std::string& place, const std::string& summary,
                const std::string& words) {
    auto data = link(title, href);
    data.set("id", text_or_false(id));
    data.set("start", when(start));
    data.set("end", end && end != start ? when(end) : Data(false));
    data.set("when", text_or_false(words));
    data.set("place", text_or_false(place));
    data.set("summary", text_or_false(summary));
    return data;
}

}  // namespace

/// The folder in which the meetings stand: nothing but a list of them, board by board.
KindPage meetings_page(const model::Page& page, const Context& context) {
    Groups groups;
    for (const auto* meeting : latest_first(context.portal.meetings))
        groups.add(meeting->board_name,
                   item(context.href(*meeting, meeting->place), meeting->date.long_form(), meeting->summary));
    return {"grouped", groups_page(page, groups, context), {}};
}

KindPage governance_page(const model::Page& page, const Context& context) {
    auto data = with_body(page, context);
    std::vector<Data> reviews, meetings, more;
    for (const auto& review : context.portal.settings.reviews) reviews.push_back(review_row(review, context));
    for (const auto* meeting : latest_first(context.portal.meetings))
        meetings.push_back(item(context.href(*meeting, meeting->place),
                                fmt::format("{}, {}", meeting->date.long_form(), meeting->board_name), meeting->summary));
    for (const auto& other : context.portal.pages)
        if (other.address != page.address && other.section == "/governance/" && !other.is_index)
            more.push_back(item(other, other.place, context));
    set_list(data, "reviews", std::move(reviews));
    data.set("meetings", std::move(meetings));
    set_list(data, "more", std::move(more));
    data.set(
        "decisions",
        decision_rows("Register of decisions", latest_first(context.portal.meetings), [](const auto&) { return true; }, context));
    return {"governance", std::move(data), {}};
}

/// What `csa status` prints, in its order.
KindPage due_page(const model::Page& page, const Context& context) {
    std::vector<Data> rows;
    for (const auto& due : model::overdue(context.portal, context.today)) {
        Data row;
        row.set("title", due.what);
        row.set("kind", std::string(model::words(due.kind)));
        row.set("due", when(due.since));
        row.set("page", due.entry ? link(*due.entry, due.entry->place, context) : Data(false));
        rows.push_back(std::move(row));
    }
    auto data = with_body(page, context);
    set_list(data, "rows", std::move(rows));
    return {"due", std::move(data), {}};
}

KindPage action_log_page(const model::Page& page, const Context& context) {
    Data data;
    std::vector<Data> logs;
    for (const auto* meeting : latest_first(context.portal.meetings)) {
        if (meeting->action_log.empty()) continue;
        Data log;
        log.set("id", "log-" + meeting->ref.id);
        log.set("heading", fmt::format("{}, {}", meeting->date.long_form(), meeting->board_name));
        log.set("meeting", link(meeting->date.long_form(), context.href(*meeting, meeting->place)));
        log.set("log", log_rows(fmt::format("Action log of {}", meeting->date.long_form()), *meeting, context));
        logs.push_back(std::move(log));
    }
    Facts facts;
    const auto overdue = model::overdue(context.portal, context.today);
    const auto open =
        std::count_if(overdue.begin(), overdue.end(), [](const auto& due) { return due.kind == model::Due::Kind::log_action; });
    facts.add("Open in the latest logs held, and overdue", fmt::format("{}", open));
    data.set("lead", text_or_false(page.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(page, context).str());
    data.set("logs", std::move(logs));
    return {"action_log", std::move(data), {}};
}

/// What comes every year first, then year by year, the latest first.
KindPage calendar_page(const model::Page& page, const Context& context) {
    const std::string every_year = "Every year", no_date = "Without a date";
    std::map<std::string, std::vector<std::pair<std::string, Data>>, std::greater<>> years;
    const auto year_of = [](const std::optional<text::Date>& date) { return date ? date->iso().substr(0, 4) : std::string(); };
    for (const auto& event : context.portal.events) {
        const bool yearly = !event.repeats.empty();
        years[yearly        ? every_year
              : event.start ? year_of(event.start)
                            : no_date]
            .emplace_back(event.start ? event.start->iso().substr(yearly ? 5 : 0) : event.title,
                          event_data(event.ref.id, event.title, "", event.start, event.end, "", event.summary,
                                     yearly || !event.start ? event.when : ""));
    }
    for (const auto& meeting : context.portal.meetings)
        years[year_of(meeting.date)].emplace_back(
            meeting.date.iso(), event_data("", fmt::format("{} meeting of {}", meeting.board_name, meeting.date.long_form()),
                                           context.href(meeting, meeting.place), {}, {}, meeting.venue, "", ""));
    std::vector<Data> made;
    for (auto& [year, events] : years) {
        std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<Data> sorted;
        for (const auto& [key, event] : events) sorted.push_back(event);
        Data data;
        data.set("id", "when-" + text::slug(year));
        data.set("heading", year);
        data.set("events", std::move(sorted));
        made.push_back(std::move(data));
    }
    auto data = with_body(page, context);
    data.set("years", std::move(made));
    return {"calendar", std::move(data), {}};
}

}  // namespace pages
