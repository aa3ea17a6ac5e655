#include "content/entry_reader.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace content {
namespace {

/// Else nobody would ever see it.
void refuse_early_end(const model::Publication& publication, const text::Place& place, report::Report& report) {
    for (const auto& begins : {publication.publish_from, publication.embargo_until})
        if (begins && *begins >= *publication.expires)
            return report.add(report::Kind::bad_date, place,
                              fmt::format("it expires on {}, but is published from {} on: nobody would ever see it",
                                          publication.expires->long_form(), begins->long_form()),
                              "look at \"publish_from\", \"embargo_until\" and \"expires\"");
}

/// The parts of a name before or behind the "@" that no notation takes for anything else: "community.safety", "host.example".
bool is_plain_name(std::string_view name, std::string_view marks) {
    const auto fits = [&](unsigned char c) { return c < 0x80 && (std::isalnum(c) || marks.find(char(c)) != std::string_view::npos); };
    return !name.empty() && std::all_of(name.begin(), name.end(), fits) && name.front() != '.' && name.back() != '.' &&
           name.find("..") == std::string_view::npos;
}

bool is_mailbox(std::string_view written) {
    constexpr size_t longest = 254;  // RFC 5321, 4.5.3.1.3
    const size_t at = std::min(written.find('@'), written.size());
    return written.size() <= longest && is_plain_name(written.substr(0, at), "._+-'") &&
           is_plain_name(written.substr(std::min(at + 1, written.size())), ".-");
}

}  // namespace

model::Source read_source(Fields& fields) {
    model::Source source{fields.placed_text("pack"), fields.required_text("paper"), fields.text("paragraph")};
    if (source.pack.value.empty()) fields.missing("pack", "name the board pack, such as board-2026-09-18");
    fields.finish();
    return source;
}

void read_common(Fields& fields, model::Entry& entry, Needs needs) {
    const bool whole = needs == Needs::everything;
    entry.title = needs == Needs::nothing ? fields.text("title") : fields.required_text("title");
    entry.summary = whole ? fields.required_text("summary") : fields.text("summary");
    entry.changed = whole ? fields.required_placed_date("changed") : fields.placed_date("changed");
    for (auto& source : fields.maps("sources")) entry.sources.push_back(read_source(source));
    if (whole && !fields.has("sources")) fields.missing("sources", "say which pack and paper it comes from");
    for (auto& relation : fields.typed_refs("see")) entry.relations.push_back(std::move(relation));
    entry.aliases = fields.placed_texts("aliases");
    entry.quick_exit = fields.flag("quick_exit");
    fields.refuse_empty({"draft", "publish_from", "embargo_until", "expires", "restricted"});
    entry.publication.draft = fields.flag("draft");
    entry.publication.publish_from = fields.date("publish_from");
    entry.publication.embargo_until = fields.date("embargo_until");
    if (const auto expires = fields.placed_date("expires")) {
        entry.publication.expires = expires->value;
        refuse_early_end(entry.publication, expires->place, fields.report());
    }
    const auto restricted = fields.placed_text("restricted");
    entry.publication.restricted = restricted.value;
    if (restricted.value == "true" || restricted.value == "false" || restricted.value == "yes" || restricted.value == "no")
        fields.report().add(report::Kind::bad_value, restricted.place,
                            fmt::format("\"restricted\" wants a reason, not \"{}\"", restricted.value),
                            "say why it is exempt, such as Schedule 12A paragraph 7, or take the line out");
}

std::string read_mailbox(Fields& fields, std::string_view key) {
    const auto written = fields.placed_text(key);
    if (written.value.empty() || is_mailbox(written.value)) return written.value;
    fields.report().add(report::Kind::bad_value, written.place, fmt::format("\"{}\" is not a mailbox", written.value),
                        "write one address, such as community.safety@example.gov.uk");
    return "";
}

void read_relations(Fields& fields, model::Entry& entry, std::string_view key, model::Kind kind) {
    for (auto& relation : fields.refs(key, kind)) entry.relations.push_back(std::move(relation));
}

std::optional<model::PlacedRef> read_relation(Fields& fields, model::Entry& entry, std::string_view key, model::Kind kind) {
    auto relation = fields.ref(key, kind);
    if (relation) entry.relations.push_back(*relation);
    return relation;
}

model::Span read_span(Fields& fields, std::string_view key) {
    auto map = fields.map(key);
    if (!map) return {};
    model::Span span{map->text("from"), map->text("to")};
    map->finish();
    return span;
}

model::Approval read_approval(Fields& fields, model::Entry& entry) {
    auto map = fields.map("approval");
    if (!map) return {};
    model::Approval approval{map->placed_text("meeting"), map->placed_text("minute"), map->text("minute_not_held"),
                             map->text("when"), map->place()};
    map->finish();
    const bool named = !approval.meeting.value.empty() && approval.has_minute();
    if (named == !approval.minute_not_held.empty())
        fields.report().add(
            report::Kind::bad_value, approval.place, "the approval is neither a meeting with its minute nor \"minute_not_held\"",
            "write approval: {meeting: 2019-12-06, minute: \"38\"}, or minute_not_held: with what is known instead");
    if (!approval.meeting.value.empty())
        entry.relations.push_back({{model::Kind::meeting, approval.meeting.value}, approval.meeting.place});
    return approval;
}

}  // namespace content
