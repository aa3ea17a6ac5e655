#include <map>

#include <fmt/format.h>

#include "pages/figure_table.hpp"
#include "pages/kind_pages.hpp"
#include "pages/prose.hpp"
#include "pages/topic_of.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

using model::Kind;
using text::Html;

/// The snapshot's figures, a table for each of its board's priorities, then those of no priority.
std::vector<Data> tables(const model::Snapshot& snapshot, const Context& context) {
    const auto* meeting = snapshot.meeting ? context.index.meeting(snapshot.meeting->value.id) : nullptr;
    std::map<Topic, std::vector<Seen>> groups;
    for (const auto& observation : snapshot.observations)
        groups[topic_of(observation.indicator.value, meeting ? meeting->board : "", context)].push_back(
            {&snapshot, &observation});
    std::vector<Data> made;
    for (const auto& [topic, seen] : groups) {
        const auto heading =
            topic.priority ? topic.priority->title : std::string(groups.size() == 1 ? "Figures" : "Other figures");
        Data table;
        table.set("id", "figures-" + text::slug(heading));
        table.set("heading", heading);
        table.set("figures", figure_rows(heading + ": " + snapshot.title, seen, Cited::paragraph, context));
        made.push_back(table);
    }
    return made;
}

}  // namespace

KindPage page_of(const model::Indicator& indicator, const Context& context) {
    Facts facts;
    facts.add("Unit", model::words(indicator.unit));
    facts.add("Which way is better",
              indicator.range_low && indicator.range_high
                  ? fmt::format("{}: {} to {}", model::words(indicator.polarity), *indicator.range_low, *indicator.range_high)
                  : std::string(model::words(indicator.polarity)));
    facts.add("Where the data come from", indicator.source_system);
    facts.add("How often", indicator.frequency);
    std::vector<Html> breaks, caveats;
    for (const auto& gap : indicator.breaks) breaks.push_back(Html::escaped(gap.from.long_form() + ": " + gap.why));
    for (const auto& caveat : indicator.caveats) caveats.push_back(Html::escaped(caveat));
    facts.add("Breaks: do not compare across them", unordered_list(breaks));
    facts.add("Take care", unordered_list(caveats));
    const auto seen = observations(
        context.portal, [&](const model::Observation& observation) { return observation.indicator.value == indicator.ref; });
    Data data;
    data.set("lead", text_or_false(indicator.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(indicator, context).str());
    data.set("figures", figure_rows(indicator.title, seen, Cited::paper, context));
    return {"indicator", data, {Kind::area}};
}

KindPage page_of(const model::Snapshot& snapshot, const Context& context) {
    Facts facts;
    const auto* meeting = snapshot.meeting ? context.index.find(snapshot.meeting->value) : nullptr;
    if (meeting) facts.add("Noted by", anchor(*meeting, snapshot.meeting->place, context));
    facts.add("Paper", snapshot.paper);
    facts.add("Period", fmt::format("{} to {} ({})", snapshot.period.start.long_form(), snapshot.period.end.long_form(),
                                    text::words(snapshot.period.kind)));
    std::vector<Html> notes;
    for (const auto& note : snapshot.notes) notes.push_back(Html::escaped(note));
    facts.add("Notes of the paper", unordered_list(notes));
    std::vector<Data> downloads;
    for (const std::string ending : {"csv", "json"}) {
        Data download;
        download.set("href", context.href("/data/" + snapshot.ref.id + "." + ending, snapshot.place));
        download.set("label", fmt::format("{} as {}", snapshot.title, ending == "csv" ? "a table (CSV)" : "data (JSON)"));
        downloads.push_back(download);
    }
    Data data;
    data.set("lead", text_or_false(snapshot.summary));
    data.set("facts", facts.data());
    data.set("body", std::string());
    data.set("tables", list_of(tables(snapshot, context)));
    set_list(data, "downloads", downloads);
    return {"snapshot", data, {Kind::indicator, Kind::area}};
}

}  // namespace pages
