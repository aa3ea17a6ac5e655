#include "content/entry_reader.hpp"
#include "content/kind_readers.hpp"

namespace content {
namespace {

using model::Kind;
using model::Rag;

constexpr std::array<Word<Rag>, 4> colours{
    {{"blank", Rag::blank}, {"red", Rag::red}, {"amber", Rag::amber}, {"green", Rag::green}}};

void add_relations(model::Entry& entry, const std::vector<model::PlacedRef>& more) {
    entry.relations.insert(entry.relations.end(), more.begin(), more.end());
}

/// `{meeting: 2019-12-06, minute: "35"}`: the meeting and what stands under `detail`.
std::optional<std::pair<model::PlacedRef, std::string>> read_pointer(Fields& fields, std::string_view key,
                                                                     std::string_view detail) {
    auto map = fields.map(key);
    if (!map) return std::nullopt;
    auto meeting = map->ref("meeting", Kind::meeting);
    auto number = map->required_text(detail);
    if (!meeting) map->missing("meeting", "name the meeting by its date");
    map->finish();
    if (!meeting) return std::nullopt;
    return std::pair{std::move(*meeting), std::move(number)};
}

model::Decision read_decision(Fields& fields, model::Meeting& meeting) {
    model::Decision decision;
    decision.place = fields.place();
    decision.minute = fields.required_text("minute");
    decision.title = fields.required_text("title");
    decision.text = fields.texts("text");
    decision.about = fields.typed_refs("about");
    if (auto source = fields.map("source")) decision.source = read_source(*source);
    add_relations(meeting, decision.about);
    fields.finish();
    return decision;
}

model::LogRow read_log_row(Fields& fields, model::Meeting& meeting) {
    model::LogRow row;
    row.place = fields.place();
    row.number = fields.required_text("number");
    row.date = fields.date("date");
    row.what = fields.required_text("what");
    row.who = fields.text("who");
    row.comments = fields.text("comments");
    row.status = fields.one_of("status", colours, Rag::blank);
    row.complete = fields.flag("complete");
    row.about = fields.typed_refs("about");
    row.follows = read_pointer(fields, "follows", "number");
    row.closed_by = read_pointer(fields, "closed_by", "minute");
    add_relations(meeting, row.about);
    fields.finish();
    return row;
}

model::Paper read_paper(Fields& fields) {
    model::Paper paper{fields.text("item"), fields.required_text("title"), fields.flag("restricted")};
    fields.finish();
    return paper;
}

}  // namespace

void read_facts(Fields& fields, model::Meeting& meeting) {
    read_common(fields, meeting, Needs::everything);
    meeting.board = fields.required_text("board");
    meeting.board_name = fields.required_text("board_name");
    meeting.venue = fields.text("place");
    meeting.time = fields.text("time");
    meeting.pack = fields.text("pack");
    meeting.pack_title = fields.text("pack_title");
    meeting.minutes_held = fields.one_of("minutes", {"held", "not-held"}) == "held";
    meeting.chair = fields.text("chair");
    for (auto& decision : fields.maps("decisions")) meeting.decisions.push_back(read_decision(decision, meeting));
    for (auto& row : fields.maps("action_log")) meeting.action_log.push_back(read_log_row(row, meeting));
    for (auto& paper : fields.maps("papers")) meeting.papers.push_back(read_paper(paper));
    if (const auto date = text::Date::parse(meeting.ref.id)) meeting.date = *date;
    else
        fields.report().add(report::Kind::bad_date, {meeting.place.file, 0, 0},
                            "a meeting's file is named by its date, such as 2019-12-06.md", "rename the file");
}

}  // namespace content
