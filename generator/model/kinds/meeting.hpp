// Meetings: their papers, what they decided, their action logs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry_keys.hpp"

namespace model {

enum class Rag { blank, red, amber, green };

constexpr std::string_view name(Rag rag) {
    switch (rag) {
        case Rag::blank: return "blank";
        case Rag::red: return "red";
        case Rag::amber: return "amber";
        case Rag::green: return "green";
    }
    return "";
}

constexpr std::string_view words(Rag rag) {
    switch (rag) {
        case Rag::blank: return "Not given";
        case Rag::red: return "Red";
        case Rag::amber: return "Amber";
        case Rag::green: return "Green";
    }
    return "";
}

struct Decision {
    std::string minute;
    std::string title;
    std::vector<std::string> text;
    std::vector<PlacedRef> about;
    std::optional<Source> source;
    text::Place place;
};

/// A row of an earlier action log.
struct RowOfLog {
    PlacedRef meeting;
    std::string number;
};

struct MinuteOf {
    PlacedRef meeting;
    std::string minute;
};

/// One row of the action log as it stood at a meeting.
struct LogRow {
    std::string number;
    std::optional<text::Date> date;
    std::string what;
    std::string who;
    std::string comments;
    Rag status = Rag::blank;
    bool complete = false;  ///< the log says so in words
    std::vector<PlacedRef> about;
    std::optional<RowOfLog> follows;
    std::optional<MinuteOf> closed_by;
    text::Place place;
};

struct Paper {
    std::string item;
    std::string title;
    bool restricted = false;
};

struct Meeting : Entry {
    static constexpr About about{.name = "meeting",
                                 .plural = "Meetings and decisions",
                                 .folder = "meetings",
                                 .address = "/governance/meetings/",
                                 .list = "meetings",
                                 .heading = "Meetings",
                                 .sorted = Sorted::latest_first,
                                 .id_is_day = true};
    text::Date date = *text::Date::parse("1970-01-01");
    std::string board;
    std::string board_name;
    std::string venue;
    std::string time;
    std::string pack;
    std::string pack_title;
    bool minutes_held = false;
    std::string chair;
    std::vector<Decision> decisions;
    std::vector<LogRow> action_log;
    std::vector<Paper> papers;

    /// Null if there is no such minute.
    const Decision* decision(std::string_view minute) const {
        for (const auto& one : decisions)
            if (one.minute == minute) return &one;
        return nullptr;
    }
};

template <class Keys>
void describe(Keys& keys, Decision& decision) {
    keys(Key("minute", "Its number in the minutes.").required().like("\"38\""), decision.minute);
    keys(Key("title", "What it is about.").required().like("Title"), decision.title);
    keys(Key("text", "Each part as printed.").like("[as printed]"), decision.text);
    keys(Key("about", "What it decides on.").like("[agreement:in-force]"), decision.about);
    keys(Key("source", "The paper that prints it, if it is another meeting's."), decision.source);
}

template <class Keys>
void describe(Keys& keys, RowOfLog& row) {
    keys(Key("meeting", "The meeting whose log holds it: its day.").required("name the meeting by its date").of(Kind::meeting),
         row.meeting);
    keys(Key("number", "The row's number there.").required(), row.number);
}

template <class Keys>
void describe(Keys& keys, MinuteOf& minute) {
    keys(Key("meeting", "The meeting that decided: its day.").required("name the meeting by its date").of(Kind::meeting),
         minute.meeting);
    keys(Key("minute", "The number of its minute.").required(), minute.minute);
}

template <class Keys>
void describe(Keys& keys, LogRow& row) {
    keys(Key("number", "The row's number.").required().like("\"1\""), row.number);
    keys(Key("date", "The day it was first put there."), row.date);
    keys(Key("what", "What is to be done.").required().like("What is to be done"), row.what);
    keys(Key("who", "An organisation or a role, never a name."), row.who);
    keys(Key("comments", "As printed, shortened."), row.comments);
    keys(Key("status", "The colour that the log gives it."), row.status);
    keys(Key("complete", "The log says in words that it is done."), row.complete);
    keys(Key("about", "What it is about.").like("[plan:prevent]"), row.about);
    keys(Key("follows", "The same action in an earlier log."), row.follows);
    keys(Key("closed_by", "The minute that took it out."), row.closed_by);
}

template <class Keys>
void describe(Keys& keys, Paper& paper) {
    keys(Key("item", "Its number on the agenda.").like("\"7\""), paper.item);
    keys(Key("title", "Its title.").required().like("Title of the paper"), paper.title);
    keys(Key("restricted", "It is exempt from publication.").like("false"), paper.restricted);
}

template <class Keys>
void describe(Keys& keys, Meeting& meeting) {
    describe_common(keys, meeting, Needs::everything);
    keys(Key("board", "The board that met: the id of a partner.").required().like("{board}"), meeting.board);
    keys(Key("board_name", "The board's name at the time.").required().like("{board_name}"), meeting.board_name);
    keys(Key("place", "Where it met.").like("as printed"), meeting.venue);
    keys(Key("time", "When it began.").like("10.00 am"), meeting.time);
    keys(Key("pack", "The id by which sources name this meeting's papers, if they are held.").like("board-2026-09-18"),
         meeting.pack);
    keys(Key("pack_title", "The title of these papers.").like("as printed"), meeting.pack_title);
    keys.either(Key("minutes", "Whether its minutes are held.").begin("not-held"), meeting.minutes_held, "held", "not-held");
    keys(Key("chair", "A role, never a name.").like("Chair of the Board"), meeting.chair);
    keys(Key("decisions", "What was decided, by minute.").like("[{minute: \"38\", title: Title, text: [as printed]}]"),
         meeting.decisions);
    keys(
        Key("action_log", "The log as it stood at this meeting, row by row.").like("[{number: \"1\", what: What is to be done}]"),
        meeting.action_log);
    keys(Key("papers", "The papers of the meeting.").like("[{item: \"7\", title: Title of the paper}]"), meeting.papers);
}

}  // namespace model
