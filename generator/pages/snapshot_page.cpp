#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "figures/exceptions.hpp"
#include "figures/wording.hpp"
#include "pages/figure_table.hpp"
#include "pages/kind_pages.hpp"
#include "pages/topic_of.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

using figures::ExceptionRule;
using model::Kind;

/// The snapshot's figures, a table for each of its board's priorities, then those of no priority.
std::vector<Data> tables(const model::Snapshot& snapshot, const Context& context) {
    const auto* meeting = snapshot.meeting ? context.index.meeting(snapshot.meeting->value.id) : nullptr;
    std::map<Topic, Figures> groups;
    for (const auto& figure : figures_in(snapshot, context))
        groups[topic_of(figure.indicator->ref, meeting ? meeting->board : "", context)].push_back(figure);
    std::vector<Data> made;
    for (const auto& [topic, printed] : groups) {
        const auto heading =
            topic.priority ? topic.priority->title : std::string(groups.size() == 1 ? "Figures" : "Other figures");
        Data table;
        table.set("id", "figures-" + text::slug(heading));
        table.set("heading", heading);
        table.set("figures", figure_rows(heading + ": " + snapshot.title, printed, Cited::paragraph, context));
        made.push_back(std::move(table));
    }
    return made;
}

/// Every rule with the figures that it picks out: {rule, has_found, found: list of href, title, words}.
std::vector<Data> exceptions(const model::Snapshot& snapshot, const Context& context) {
    std::map<ExceptionRule, std::vector<Data>> found;
    for (const auto& exception : figures::exceptions_of(snapshot, context.book)) {
        const auto& [rule, figure, words] = exception;
        auto one = link(*figure.indicator, figure.observation->indicator.place, context);
        one.set("words", words);
        found[rule].push_back(std::move(one));
    }
    std::vector<Data> rules;
    for (const auto rule : {ExceptionRule::tested_change, ExceptionRule::control_signal, ExceptionRule::outside_range,
                            ExceptionRule::bottom_quartile, ExceptionRule::untested_change}) {
        Data data;
        data.set("rule", std::string(figures::words(rule)));
        set_list(data, "found", std::move(found[rule]));
        rules.push_back(std::move(data));
    }
    return rules;
}

/// Whether the minutes of its meeting name the paper: a paper that was on an agenda has only been put to the meeting.
bool is_noted(const model::Snapshot& snapshot, const Context& context) {
    const auto* meeting = snapshot.meeting ? context.index.meeting(snapshot.meeting->value.id) : nullptr;
    const auto names_it = [&](const auto& about) { return about.value == snapshot.ref; };
    return meeting && std::any_of(meeting->decisions.begin(), meeting->decisions.end(), [&](const auto& decision) {
               return std::any_of(decision.about.begin(), decision.about.end(), names_it);
           });
}

Data facts_of(const model::Snapshot& snapshot, const Context& context) {
    Facts facts;
    facts.add_link(is_noted(snapshot, context) ? "Noted by" : "Put to", link(snapshot.meeting, context));
    facts.add(context.theme.word("paper"), snapshot.paper);
    facts.add("Period", fmt::format("{} to {} ({})", snapshot.period.start.long_form(), snapshot.period.end.long_form(),
                                    text::words(snapshot.period.kind)));
    auto notes = snapshot.notes;
    if (!snapshot.arrows_show.empty()) notes.push_back(fmt::format("The arrows show {}.", snapshot.arrows_show));
    facts.add_items(context.theme.word("notes of the paper"), notes);
    return facts.data();
}

std::vector<Data> downloads(const model::Snapshot& snapshot, const Context& context) {
    std::vector<Data> links;
    for (const std::string ending : {"csv", "json"}) {
        Data download;
        download.set("href", context.href("/data/" + snapshot.ref.id + "." + ending, snapshot.place));
        download.set("label", fmt::format("{} as {}", snapshot.title, ending == "csv" ? "a table (CSV)" : "data (JSON)"));
        links.push_back(std::move(download));
    }
    return links;
}

}  // namespace

std::vector<Data> exceptions_in(const model::Snapshot& snapshot, const Context& context) {
    std::vector<Data> found;
    for (const auto& exception : snapshot.exceptions) {
        const auto indicator = exception.indicator ? link(exception.indicator, context) : std::nullopt;
        Data data;
        data.set("words", exception.words);
        data.set("paragraph", text_or_false(figures::paragraph_words(exception.paragraph)));
        data.set("indicator", indicator ? *indicator : Data(false));
        found.push_back(std::move(data));
    }
    return found;
}

template <>
KindPage page_of(const model::Snapshot& snapshot, const Context& context) {
    Data data;
    data.set("base", context.base_path);
    data.set("lead", text_or_false(snapshot.summary));
    data.set("facts", facts_of(snapshot, context));
    set_list(data, "exceptions", exceptions_in(snapshot, context));
    const auto tests = context.book.tests_of(snapshot);
    data.set("tests", tests == 0 ? Data(false) : Data(std::to_string(tests)));
    data.set("rules", exceptions(snapshot, context));
    data.set("tables", tables(snapshot, context));
    set_list(data, "downloads", downloads(snapshot, context));
    return {"snapshot", std::move(data), {Kind::indicator, Kind::area}};
}

}  // namespace pages
