#include "content/entry_reader.hpp"
#include "content/kind_readers.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace content {
namespace {

using model::Kind;
using model::Polarity;
using model::Said;
using model::Unit;

const std::array<Word<Unit>, 8> units = [] {
    std::array<Word<Unit>, 8> all;
    for (size_t i = 0; i < all.size(); ++i) all[i] = {model::name(Unit(i)), Unit(i)};
    return all;
}();

constexpr std::array<Word<Polarity>, 4> polarities{{{"low-good", Polarity::low_good},
                                                    {"high-good", Polarity::high_good},
                                                    {"neutral", Polarity::neutral},
                                                    {"range", Polarity::range}}};

constexpr std::array<Word<Said>, 5> sayings{{{"up", Said::up},
                                             {"slightly-up", Said::slightly_up},
                                             {"level", Said::level},
                                             {"slightly-down", Said::slightly_down},
                                             {"down", Said::down}}};

std::optional<text::Period> read_period(Fields& fields) {
    auto map = fields.map("period");
    if (!map) return std::nullopt;
    const auto start = map->required_date("start");
    const auto end = map->required_date("end");
    const auto label = map->required_text("label");
    map->required_text("kind");
    const auto kind = text::parse_period_kind(map->one_of("kind", {"quarter", "rolling-12-months", "year-to-date", "part-year",
                                                                   "financial-year", "calendar-year", "other", "point"}));
    map->finish();
    if (start && end && *end < *start)
        map->report().add(report::Kind::bad_value, map->place(), "the period ends before it starts",
                          "look at \"start\" and \"end\"");
    if (!start || !end || !kind) return std::nullopt;
    const text::Period period{*start, *end, *kind, label};
    if (*start <= *end && !text::fits_its_kind(period))
        map->report().add(
            report::Kind::bad_value, map->place(),
            fmt::format("{} to {} is no period of the kind \"{}\"", start->long_form(), end->long_form(), text::name(*kind)),
            "look at \"start\" and \"end\", or take another kind, such as \"part-year\" or \"other\"");
    return period;
}

std::optional<model::Number> read_number(Fields& fields, std::string_view key) {
    const auto value = fields.number(key);
    return value ? std::optional(model::Number{*value, fields.text(key)}) : std::nullopt;
}

std::vector<model::Benchmark> read_benchmarks(Fields& fields) {
    std::vector<model::Benchmark> benchmarks;
    for (auto& item : fields.maps("benchmarks")) {
        auto area = item.ref("area", Kind::area);
        if (!area) item.missing("area", "name the area that the paper compares with by its id, such as \"england\"");
        const auto said = item.one_of("said", sayings, Said::nothing);
        item.finish();
        if (area) benchmarks.push_back({std::move(*area), said});
    }
    return benchmarks;
}

model::Printed read_printed(Fields fields) {
    model::Printed printed{.previous = read_number(fields, "previous"),
                           .change = read_number(fields, "change"),
                           .change_percent = read_number(fields, "change_percent"),
                           .said = fields.one_of("said", sayings, Said::nothing),
                           .benchmarks = read_benchmarks(fields),
                           .rag = fields.one_of("rag", {"red", "amber", "green"}),
                           .arrow = fields.one_of("arrow", {"up", "level", "down"}),
                           .comparison = fields.text("comparison"),
                           .words = fields.text("words")};
    fields.finish();
    return printed;
}

/// Symbols of the published statistics, without their brackets.
std::vector<std::string> read_status(Fields& fields) {
    constexpr std::array<std::string_view, 8> known{"p", "r", "x", "c", "b", "u", "z", "low"};
    std::vector<std::string> symbols;
    for (auto& [symbol, place] : fields.placed_texts("status")) {
        if (std::find(known.begin(), known.end(), symbol) == known.end())
            fields.report().add(report::Kind::bad_value, place, fmt::format("\"status\" cannot hold \"{}\"", symbol),
                                fmt::format("use some of: {}", fmt::join(known, ", ")));
        symbols.push_back(std::move(symbol));
    }
    return symbols;
}

}  // namespace

std::optional<model::Observation> read_observation(Fields& fields, const text::Period& usual) {
    auto indicator = fields.ref("indicator", Kind::indicator);
    auto area = fields.ref("area", Kind::area);
    if (!indicator) fields.missing("indicator", "name the indicator by its id");
    if (!area) fields.missing("area", "name the area by its id, such as \"north-district\"");
    const auto period = fields.has("period") ? read_period(fields) : std::optional(usual);
    const auto value = fields.number("value");
    const auto printed_value = fields.text("value");
    const auto unit = fields.one_of("unit", units, Unit::count);
    model::Observation observation{.indicator = indicator.value_or(model::PlacedRef{}),
                                   .area = area.value_or(model::PlacedRef{}),
                                   .period = period.value_or(usual),
                                   .value = value,
                                   .value_printed = printed_value,
                                   .was = read_number(fields, "was"),
                                   .unit = unit,
                                   .unit_given = fields.has("unit"),
                                   .count = fields.number("count"),
                                   .denominator = fields.number("denominator"),
                                   .status = read_status(fields),
                                   .paragraph = fields.text("paragraph"),
                                   .caveats = fields.texts("caveats"),
                                   .printed = {}};
    if (fields.has("printed")) observation.printed = read_printed(*fields.map("printed"));
    const bool is_revised = std::find(observation.status.begin(), observation.status.end(), "r") != observation.status.end();
    if (is_revised != observation.was.has_value())
        fields.report().add(report::Kind::bad_value, fields.place(),
                            "a revised figure has the status \"r\" and a value before it",
                            "give both, \"status\": [\"r\"] and \"was\" with the value that was noted, or neither");
    if (!value && observation.status.empty())
        fields.report().add(report::Kind::missing_key, fields.place(),
                            "the figure has neither a value nor a status that says why",
                            "give \"value\", or \"status\": [\"x\"] for a figure that the paper does not have");
    fields.finish();
    if (!indicator || !area || !period) return std::nullopt;
    return observation;
}

void read_facts(Fields& fields, model::Indicator& indicator) {
    read_common(fields, indicator, Needs::everything);
    indicator.unit = fields.one_of("unit", units, Unit::count);
    indicator.polarity = fields.one_of("polarity", polarities, Polarity::neutral);
    if (auto range = fields.map("range")) {
        indicator.range_low = range->number("low");
        indicator.range_high = range->number("high");
        range->finish();
    }
    indicator.source_system = fields.text("source_system");
    indicator.frequency = fields.one_of("frequency", {"monthly", "quarterly", "annual", "one-off"});
    indicator.decimals = fields.integer("decimals", 0);
    for (auto& item : fields.maps("breaks")) {
        if (const auto from = item.required_date("from")) indicator.breaks.push_back({*from, item.required_text("why")});
        item.finish();
    }
    indicator.caveats = fields.texts("caveats");
    indicator.smallest_area = fields.one_of("smallest_area", {"region", "force", "county", "district", "beat"});
    indicator.suppress_below = fields.integer("suppress_below", indicator.suppress_below);
    indicator.threshold = fields.number("threshold").value_or(indicator.threshold);
    read_relations(fields, indicator, "priorities", Kind::priority);
    read_relations(fields, indicator, "plans", Kind::plan);
    indicator.outcome = fields.placed_text("outcome");
    indicator.parts = fields.refs("parts", Kind::indicator);
    indicator.relations.insert(indicator.relations.end(), indicator.parts.begin(), indicator.parts.end());
    read_relations(fields, indicator, "related", Kind::indicator);
}

void read_facts(Fields& fields, model::Snapshot& snapshot) {
    fields.raw("$schema");
    read_common(fields, snapshot, Needs::title_only);
    snapshot.summary = fields.required_text("summary");
    snapshot.changed = fields.required_placed_date("changed");
    snapshot.meeting = read_relation(fields, snapshot, "meeting", Kind::meeting);
    if (!snapshot.meeting) fields.missing("meeting", "name the meeting that the paper went to by its day, such as 2019-12-06");
    snapshot.pack = fields.placed_text("pack");
    if (snapshot.pack.value.empty()) fields.missing("pack", "name the board pack, such as board-2026-09-18");
    snapshot.paper = fields.required_text("paper");
    snapshot.notes = fields.texts("notes");
    snapshot.arrows_show = fields.text("arrows_show");
    const auto period = read_period(fields);
    if (!fields.has("period")) fields.missing("period", "say which period the paper covers: start, end, kind and label");
    if (period) snapshot.period = *period;
    for (auto& item : fields.maps("observations"))
        if (auto observation = read_observation(item, snapshot.period)) snapshot.observations.push_back(std::move(*observation));
    if (!snapshot.pack.value.empty()) snapshot.sources.push_back({snapshot.pack, snapshot.paper, ""});
    for (const auto& observation : snapshot.observations) {
        snapshot.relations.push_back(observation.indicator);
        snapshot.relations.push_back(observation.area);
        for (const auto& benchmark : observation.printed.benchmarks) snapshot.relations.push_back(benchmark.area);
    }
}

}  // namespace content
