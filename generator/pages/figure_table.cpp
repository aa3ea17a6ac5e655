#include "pages/figure_table.hpp"

#include <set>

#include <fmt/format.h>

#include "pages/figure_words.hpp"
#include "pages/findings.hpp"

namespace pages {
namespace {

/// The same figure, as several papers or places of a paper print it.
using Same = std::vector<Seen>;

auto what_is_shown(const Seen& seen) {
    const auto& one = *seen.observation;
    return std::tuple(one.indicator.value, one.area.value, one.period.start, one.period.end, one.period.label, one.unit,
                      one.value_printed, one.count, one.denominator, one.status, printed_words(one.printed));
}

/// In the order in which each is first seen.
std::vector<Same> alike(const std::vector<Seen>& all) {
    std::vector<Same> groups;
    for (const auto& seen : all) {
        const auto known = std::find_if(groups.begin(), groups.end(),
                                        [&](const Same& group) { return what_is_shown(group.front()) == what_is_shown(seen); });
        if (known == groups.end()) groups.push_back({seen});
        else known->push_back(seen);
    }
    return groups;
}

/// {sources, paragraph, caveat}: where it is printed and what the paper says there.
Data note_of(const Seen& seen, Cited cited, const Context& context) {
    const auto& observation = *seen.observation;
    Data data;
    data.set("sources", std::vector{source({seen.snapshot->pack, seen.snapshot->paper, observation.paragraph}, cited, context)});
    data.set("paragraph",
             text_or_false(observation.printed.words.empty() ? "" : "The paper says: “" + observation.printed.words + "”"));
    auto caveats = observation.caveats;
    if (observation.was) caveats.push_back(fmt::format("Revised: {} was noted first.", observation.was->digits));
    data.set("caveat", text_or_false(fmt::format("{}", fmt::join(caveats, " "))));
    return data;
}

Data row_of(const Same& same, Cited cited, const Context& context) {
    const auto& observation = *same.front().observation;
    const auto related = [&](const model::PlacedRef& ref) {
        const auto* entry = context.index.find(ref.value);
        return entry ? link(*entry, ref.place, context) : link(ref.value.id, "");
    };
    const auto assessment = assessment_of(observation, context);
    std::vector<Data> notes;
    for (const auto& seen : same) notes.push_back(note_of(seen, cited, context));
    Data row;
    row.set("indicator", related(observation.indicator));
    row.set("area", related(observation.area));
    row.set("period", fmt::format("{} ({})", observation.period.label, text::words(observation.period.kind)));
    row.set("value", value_words(observation, context));
    row.set("value_note", text_or_false(value_note(observation, context)));
    row.set("judgement", observation.value ? tag(movement_of(assessment)) : Data(false));
    row.set("change", text_or_false(change_words(observation, context)));
    row.set("comparison", text_or_false(printed_words(observation.printed)));
    row.set("disagreement", text_or_false(assessment.disagreement));
    row.set("notes", std::move(notes));
    return row;
}

}  // namespace

std::vector<Seen> newest(const std::vector<Seen>& latest_first) {
    std::vector<Seen> kept;
    std::set<std::pair<model::Ref, model::Ref>> known;
    for (const auto& seen : latest_first)
        if (known.emplace(seen.observation->indicator.value, seen.observation->area.value).second) kept.push_back(seen);
    return kept;
}

Data figure_row(const Seen& seen, Cited cited, const Context& context) { return row_of({seen}, cited, context); }

Data figure_rows(const std::string& caption, const std::vector<Seen>& all, Cited cited, const Context& context) {
    if (all.empty()) return Data(false);
    std::vector<Data> rows;
    for (const auto& same : alike(all)) rows.push_back(row_of(same, cited, context));
    Data data;
    data.set("caption", caption);
    data.set("rows", std::move(rows));
    return data;
}

}  // namespace pages
