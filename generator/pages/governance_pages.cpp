#include <algorithm>

#include <fmt/format.h>

#include "pages/findings.hpp"
#include "pages/kind_pages.hpp"
#include "pages/prose.hpp"

namespace pages {
namespace {

using model::Kind;

/// Later entries that name `entry` under `follows`.
template <class E>
std::vector<Data> followers(const E& entry, const std::vector<E>& all, const Context& context) {
    std::vector<Data> links;
    for (const auto& other : all)
        if (other.follows && other.follows->value == entry.ref) links.push_back(link(other, other.follows->place, context));
    return links;
}

std::vector<const model::Meeting*> latest_first(const Context& context) {
    std::vector<const model::Meeting*> meetings;
    for (auto meeting = context.portal.meetings.rbegin(); meeting != context.portal.meetings.rend(); ++meeting)
        meetings.push_back(&*meeting);
    return meetings;
}

/// Decisions about `ref`, and the one that approved it.
Data decisions_about(const model::Ref& ref, const model::Approval& approval, const std::string& title, const Context& context) {
    return decision_rows(
        "Decisions about " + title, latest_first(context),
        [&](const model::Decision& decision) {
            if (approval.has_minute() && decision.minute == approval.minute.value && decision.place.file == [&] {
                    const auto* meeting = context.index.meeting(approval.meeting.value);
                    return meeting ? meeting->place.file : std::string();
                }())
                return true;
            return std::any_of(decision.about.begin(), decision.about.end(),
                               [&](const auto& about) { return about.value == ref; });
        },
        context);
}

std::vector<Data> links_to(const std::vector<model::PlacedRef>& refs, const Context& context) {
    std::vector<Data> links;
    for (const auto& ref : refs)
        if (auto one = link(std::optional(ref), context)) links.push_back(std::move(*one));
    return links;
}

/// {href, date, number}: a row or a minute of another meeting; false where its papers are not held.
Data at_meeting(const model::PlacedRef& ref, const std::string& number, const Context& context) {
    const auto* meeting = context.index.meeting(ref.value.id);
    if (!meeting) return Data(false);
    Data data;
    data.set("href", context.href(*meeting, ref.place));
    data.set("date", meeting->date.long_form());
    data.set("number", number);
    return data;
}

Data decision_row(const model::Meeting& meeting, const model::Decision& decision, const Context& context) {
    std::vector<Data> paragraphs;
    for (const auto& part : decision.text) paragraphs.push_back(words(part));
    Data row;
    row.set("meeting", link(meeting.date.long_form() + ", " + meeting.board_name, context.href(meeting, decision.place)));
    row.set("minute", decision.minute);
    row.set("title", decision.title);
    row.set("paragraphs", std::move(paragraphs));
    set_list(row, "about", links_to(decision.about, context));
    row.set("sources",
            decision.source ? std::vector<Data>{source(*decision.source, context)} : sources(meeting.sources, context));
    return row;
}

Data log_row(const model::LogRow& row, const model::Meeting& meeting, const Context& context) {
    Data data;
    data.set("number", row.number);
    data.set("raised", when(row.date));
    data.set("age", text_or_false(row.date ? age_words(*row.date, meeting.date) + " old at this meeting" : ""));
    data.set("action", row.what);
    data.set("who", row.who.empty() ? std::string("Not stated") : row.who);
    data.set("comments", text_or_false(row.comments));
    data.set("follows", row.follows ? at_meeting(row.follows->meeting, row.follows->number, context) : Data(false));
    data.set("closed_by", row.closed_by ? at_meeting(row.closed_by->meeting, row.closed_by->minute, context) : Data(false));
    data.set("about", links_to(row.about, context));
    data.set("status", row.complete && row.status == model::Rag::blank ? tag("Complete", "green") : tag(row.status));
    return data;
}

Data rows_or_false(const std::string& caption, const std::vector<Data>& rows) {
    if (rows.empty()) return Data(false);
    Data data;
    data.set("caption", caption);
    data.set("rows", rows);
    return data;
}

/// A paragraph alone says enough only where no action of the plan comes from another paper.
bool is_of_one_paper(const model::Plan& plan) {
    return std::all_of(plan.actions.begin(), plan.actions.end(), [&](const model::Action& action) {
        return action.source && action.source->pack.value == plan.sources[0].pack.value &&
               action.source->paper == plan.sources[0].paper;
    });
}

}  // namespace

std::string age_words(text::Date from, text::Date to) {
    const int days = text::days_between(from, to);
    if (days < 0) return "not yet begun";
    int months = 0;
    while (from.plus_months(months + 1) <= to) ++months;
    const auto count = [](int number, std::string_view word) {
        return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
    };
    if (months == 0) return count(days, "day");
    if (months < 12) return count(months, "month");
    return months % 12 == 0 ? count(months / 12, "year") : count(months / 12, "year") + " " + count(months % 12, "month");
}

Data decision_rows(const std::string& caption, const std::vector<const model::Meeting*>& meetings,
                   const std::function<bool(const model::Decision&)>& wanted, const Context& context) {
    std::vector<Data> rows;
    for (const auto* meeting : meetings)
        for (const auto& decision : meeting->decisions)
            if (wanted(decision)) rows.push_back(decision_row(*meeting, decision, context));
    auto data = rows_or_false(caption, rows);
    if (!rows.empty()) data.set("several", Data(meetings.size() > 1));
    return data;
}

Data action_rows(const std::string& caption, const std::vector<const model::Plan*>& plans,
                 const std::function<bool(const model::Action&)>& wanted, const Context& context, Cited cited) {
    std::vector<Data> rows;
    for (const auto* plan : plans)
        for (const auto& action : plan->actions) {
            if (!wanted(action)) continue;
            const auto* partner = action.partner ? context.index.find(action.partner->value) : nullptr;
            std::vector<Data> who;
            if (!action.who.empty())
                who.push_back(link(action.who,
                                   partner && partner->title == action.who ? context.href(*partner, action.partner->place) : ""));
            if (partner && partner->title != action.who) who.push_back(link(*partner, action.partner->place, context));
            if (who.empty()) who.push_back(link("Not stated", ""));
            Data row;
            row.set("what", action.what);
            row.set("wording", text_or_false(action.wording));
            row.set("outcome", text_or_false(action.outcome));
            row.set("who", std::move(who));
            row.set("by_when",
                    action.by_when.empty() ? action.due ? action.due->long_form() : std::string("Not stated") : action.by_when);
            row.set("status", tag(action.status));
            std::vector<Data> sources;
            if (action.source) sources.push_back(source(*action.source, is_of_one_paper(*plan) ? cited : Cited::paper, context));
            row.set("sources", std::move(sources));
            rows.push_back(std::move(row));
        }
    return rows_or_false(caption, rows);
}

Data log_rows(const std::string& caption, const model::Meeting& meeting, const Context& context) {
    std::vector<Data> rows;
    for (const auto& row : meeting.action_log) rows.push_back(log_row(row, meeting, context));
    return rows_or_false(caption, rows);
}

Data approval(const model::Approval& approval, const Context& context) {
    const auto* meeting = context.index.meeting(approval.meeting.value);
    Data data;
    data.set("board", text_or_false(meeting ? meeting->board_name : ""));
    data.set("meeting", meeting ? link(meeting->date.long_form(), context.href(*meeting, approval.meeting.place)) : Data(false));
    data.set("minute", text_or_false(meeting ? approval.minute.value : ""));
    data.set("known", text_or_false(approval.minute_not_held));
    return data;
}

template <>
KindPage page_of(const model::Agreement& agreement, const Context& context) {
    Facts facts;
    facts.add("In force", span_words(agreement.in_force));
    facts.add("Name at the time", agreement.name_then);
    facts.add("Legal basis, as printed", agreement.legal_basis);
    facts.add_one("Approval", "approval", approval(agreement.approval, context));
    facts.add_link("Earlier edition", link(agreement.follows, context));
    facts.add_links("Later edition", followers(agreement, context.portal.agreements, context));
    std::vector<Data> editions;
    for (const auto& other : context.portal.agreements)
        if (other.ref != agreement.ref) editions.push_back(item(other, other.place, context));
    Data data;
    data.set("lead", text_or_false(agreement.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(agreement, context).str());
    data.set("decisions", decisions_about(agreement.ref, agreement.approval, "the agreement", context));
    set_list(data, "editions", std::move(editions));
    return {"agreement", std::move(data), {Kind::agreement}};
}

template <>
KindPage page_of(const model::Priority& priority, const Context& context) {
    Facts facts;
    const auto* body = context.index.find({Kind::partner, priority.body});
    facts.add_link("Set by", body ? link(*body, priority.place, context) : link(priority.body, ""));
    facts.add("Wording, as printed", priority.wording.empty() ? "" : "“" + priority.wording + "”");
    facts.add("In force", span_words(priority.in_force));
    facts.add_link("Grew from", link(priority.follows, context));
    facts.add_links("Followed by", followers(priority, context.portal.priorities, context));
    std::vector<const figures::Series*> series;
    for (const auto& related : context.relations.of(priority.ref, Kind::indicator))
        if (const auto* one = main_series(*model::as<model::Indicator>(related.entry), context)) series.push_back(one);
    Data data;
    data.set("base", context.base_path);
    data.set("routes", routes(context));
    data.set("summary", priority.summary);
    data.set("approval", approval(priority.approval, context));
    data.set("facts", facts.data());
    data.set("body", prose_of(priority, context).str());
    data.set("figures", findings(in_order(series, context), context));
    data.set("has_figures", Data(!series.empty()));
    data.set("decisions", decisions_about(priority.ref, priority.approval, priority.title, context));
    set_list(data, "plans", related_items(priority, Kind::plan, context));
    set_list(data, "partners", related_items(priority, Kind::partner, context));
    set_list(data, "areas", related_items(priority, Kind::area, context));
    return {"priority", std::move(data), {Kind::plan, Kind::partner, Kind::area}};
}

template <>
KindPage page_of(const model::Meeting& meeting, const Context& context) {
    Facts facts;
    facts.add(context.theme.word("board"), meeting.board_name);
    facts.add("Date", meeting.date.long_form() + (meeting.time.empty() ? "" : ", " + meeting.time));
    facts.add("Place", meeting.venue);
    facts.add("Chair", meeting.chair);
    facts.add("Minutes", meeting.minutes_held ? "Held: the decisions are below" : "Not published here");
    facts.add(context.theme.word("board papers"), meeting.pack.empty()         ? "Not published here"
                                                  : meeting.pack_title.empty() ? "Held"
                                                                               : meeting.pack_title);
    std::vector<Data> papers;
    for (const auto& paper : meeting.papers) {
        Data data;
        data.set("title", (paper.item.empty() ? "" : "Item " + paper.item + ": ") +
                              (paper.restricted ? "exempt from publication" : paper.title));
        data.set("note", text_or_false(paper.restricted ? "Taken in private" : ""));
        papers.push_back(std::move(data));
    }
    Data data;
    data.set("facts", facts.data());
    data.set("body", prose_of(meeting, context).str());
    data.set("decisions",
             decision_rows("Decisions of " + meeting.date.long_form(), {&meeting}, [](const auto&) { return true; }, context));
    data.set("log", log_rows("Action log at the meeting of " + meeting.date.long_form(), meeting, context));
    set_list(data, "papers", std::move(papers));
    return {"meeting", std::move(data), {}};
}

template <>
KindPage page_of(const model::Update& update, const Context& context) {
    Data data;
    data.set("date", when(update.date.value));
    data.set("body", prose_of(update, context).str());
    return {"update", std::move(data), {}};
}

}  // namespace pages
