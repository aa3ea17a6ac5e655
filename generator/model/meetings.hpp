// Meetings: their papers, what they decided, their action logs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"

namespace model {

struct Decision {
    std::string minute;
    std::string title;
    std::vector<std::string> text;
    std::vector<PlacedRef> about;
    std::optional<Source> source;
    text::Place place;
};

enum class Rag { blank, red, amber, green };
std::string_view name(Rag rag);
std::string_view words(Rag rag);

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

    const Decision* decision(std::string_view minute) const;
};

}  // namespace model
