#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "content/entry_reader.hpp"
#include "content/kind_readers.hpp"

namespace content {
namespace {

using model::Kind;

/// A rule such as FREQ=YEARLY;BYMONTH=10 (RFC 5545, 3.3.10), by its characters.
std::string read_rule(Fields& fields) {
    const auto rule = fields.placed_text("repeats");
    if (rule.value.empty()) return "";
    const auto fits = [](unsigned char c) {
        return std::isupper(c) || std::isdigit(c) || std::string_view("=;,:+-").find(char(c)) != std::string_view::npos;
    };
    if (rule.value.starts_with("FREQ=") && std::all_of(rule.value.begin(), rule.value.end(), fits)) return rule.value;
    fields.report().add(report::Kind::bad_value, rule.place, fmt::format("\"{}\" is not a rule for repeating", rule.value),
                        "write it as calendars do, such as FREQ=YEARLY;BYMONTH=10");
    return "";
}

}  // namespace

void read_facts(Fields& fields, model::Reference& reference) {
    read_common(fields, reference, Needs::everything);
    reference.printed = fields.text("printed");
    reference.url = fields.placed_text("address");
    reference.publisher = read_relation(fields, reference, "publisher", Kind::partner);
    reference.publisher_name = fields.text("publisher_name");
    reference.type = fields.one_of("type", {"dashboard", "document", "toolkit", "website", "survey", "campaign", "guidance"});
    reference.topics = fields.texts("topics");
    reference.status = fields.one_of("status", {"in-use", "doubtful", "lost", "closed"});
    reference.note = fields.text("note");
    reference.alternate = fields.placed_text("alternate");
    if (auto move = fields.map("planned_move")) {
        reference.planned_move = move->placed_text("to");
        reference.planned_move_from = move->date("from");
        move->finish();
    }
    read_relations(fields, reference, "priorities", Kind::priority);
    read_relations(fields, reference, "plans", Kind::plan);
    read_relations(fields, reference, "partners", Kind::partner);
    read_relations(fields, reference, "areas", Kind::area);
}

void read_facts(Fields& fields, model::Event& event) {
    read_common(fields, event, Needs::everything);
    event.start = fields.date("start");
    event.end = fields.date("end");
    event.repeats = read_rule(fields);
    event.when = fields.text("when");
    if (!event.start && event.when.empty())
        fields.missing("start", "give the day, or \"when\" in the paper's words if it prints none");
    if (!event.start && !event.repeats.empty())
        fields.missing("start", "a rule for repeating needs the first day; without it say in \"when\" how often");
    if (event.start && event.end && *event.end < *event.start)
        fields.report().add(report::Kind::bad_value, event.place, "the event ends before it starts",
                            "look at \"start\" and \"end\"");
}

void read_facts(Fields& fields, model::Term& term) {
    term.title = fields.required_text("term");
    term.long_form = fields.text("long");
    term.summary = fields.text("meaning");
    term.changed = fields.required_placed_date("changed");
    for (auto& source : fields.maps("sources")) term.sources.push_back(read_source(source));
    for (auto& relation : fields.typed_refs("see")) term.relations.push_back(std::move(relation));
}

model::LinkException read_exception(Fields& fields) {
    model::LinkException exception;
    exception.place = fields.place();
    exception.address = fields.required_text("address");
    exception.reason = fields.required_text("reason");
    if (auto owner = fields.ref("owner", Kind::partner)) exception.owner = std::move(*owner);
    else fields.missing("owner", "name the partner that answers for it by its id");
    if (const auto expires = fields.required_date("expires")) exception.expires = *expires;
    fields.finish();
    return exception;
}

model::Noted read_noted(Fields& fields) {
    model::Noted noted;
    if (auto snapshot = fields.ref("snapshot", Kind::snapshot)) noted.snapshot = std::move(*snapshot);
    else fields.missing("snapshot", "name the snapshot by its id");
    noted.figures = fields.required_text("figures");
    fields.finish();
    return noted;
}

}  // namespace content
