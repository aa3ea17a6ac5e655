#include "pages/figure_table.hpp"

#include <set>

#include <fmt/format.h>

#include "figures/rounding.hpp"
#include "figures/wording.hpp"
#include "pages/findings.hpp"

namespace pages {
namespace {

using figures::Figure;

auto what_is_shown(const Figure& figure) {
    const auto& one = *figure.observation;
    return std::tuple(figure.indicator, figure.area, one.period.start, one.period.end, one.period.label, figure.unit(),
                      one.value_printed, one.count, one.denominator, one.status, figures::printed_words(one.printed));
}

/// The same figure, as several papers or places of a paper print it, in the order in which each is first seen.
std::vector<Figures> alike(const Figures& all) {
    std::vector<Figures> groups;
    for (const auto& figure : all) {
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const Figures& group) {
            return what_is_shown(group.front()) == what_is_shown(figure);
        });
        if (known == groups.end()) groups.push_back({figure});
        else known->push_back(figure);
    }
    return groups;
}

/// {sources, paragraph, caveat}: where it is printed and what the paper says there.
Data note_of(const Figure& figure, Cited cited, const Context& context) {
    const auto& observation = *figure.observation;
    Data data;
    data.set("sources",
             std::vector{source({figure.snapshot->pack, figure.snapshot->paper, observation.paragraph}, cited, context)});
    data.set("said", text_or_false(observation.printed.words));
    auto caveats = observation.caveats;
    if (const auto& was = observation.was)
        caveats.push_back(fmt::format("Revised: {} was noted first.",
                                      figures::without_unit(was->value, figures::decimals_of(was->digits), figure.unit())));
    data.set("caveat", text_or_false(fmt::format("{}", fmt::join(caveats, " "))));
    return data;
}

Data row_of(const Figures& same, Cited cited, const Context& context) {
    const auto& figure = same.front();
    const auto& observation = *figure.observation;
    const auto& said = context.book.said_of(figure);
    std::vector<Data> notes;
    for (const auto& one : same) notes.push_back(note_of(one, cited, context));
    Data row;
    row.set("indicator", link(*figure.indicator, observation.indicator.place, context));
    row.set("area", link(*figure.area, observation.area.place, context));
    row.set("period", fmt::format("{} ({})", observation.period.label, text::words(observation.period.kind)));
    row.set("value", figures::value_words(figure));
    row.set("value_note", text_or_false(figures::value_note(figure)));
    row.set("judgement", figure.value() || said.said != model::Said::nothing ? tag(movement_of(said)) : Data(false));
    row.set("change", text_or_false(figures::change_words(figure, said)));
    row.set("comparison", text_or_false(figures::printed_words(observation.printed)));
    row.set("disagreement", text_or_false(figures::disagreement_words(figure, said)));
    row.set("notes", std::move(notes));
    return row;
}

}  // namespace

Figures figures_in(const model::Snapshot& snapshot, const Context& context) {
    Figures found;
    for (const auto& observation : snapshot.observations)
        if (const auto* figure = context.book.figure(observation)) found.push_back(*figure);
    return found;
}

Figures newest(const Figures& latest_first) {
    Figures kept;
    std::set<std::pair<const model::Indicator*, const model::Area*>> known;
    for (const auto& figure : latest_first)
        if (known.emplace(figure.indicator, figure.area).second) kept.push_back(figure);
    return kept;
}

Data figure_row(const Figure& figure, Cited cited, const Context& context) { return row_of({figure}, cited, context); }

Data figure_rows(const std::string& caption, const Figures& all, Cited cited, const Context& context) {
    if (all.empty()) return Data(false);
    std::vector<Data> rows;
    for (const auto& same : alike(all)) rows.push_back(row_of(same, cited, context));
    Data data;
    data.set("caption", caption);
    data.set("rows", std::move(rows));
    return data;
}

}  // namespace pages
