#include "pages/figure_charts.hpp"

#include <fmt/format.h>

#include "pages/findings.hpp"
#include "pages/indicator_charts.hpp"
#include "small_portal.hpp"

namespace {

std::string facts(const std::string& more) {
    return "---\ntitle: T\nsummary: S\nchanged: 2026-11-22\nsources: []\n" + more + "---\n";
}

std::string area(const std::string& title, const std::string& type, const std::string& more = "") {
    return "---\ntitle: " + title + "\nsummary: S\nchanged: 2026-11-22\nsources: []\ntype: " + type + "\n" + more + "---\n";
}

/// An observation of one financial year.
std::string seen(const std::string& where, int year, const std::string& value) {
    return fmt::format(R"({{"indicator": "i", "area": "{}", {}, "period": {{"start": "{}-04-01", "end": "{}-03-31",)"
                       R"("kind": "financial-year", "label": "{}/{}"}}}})",
                       where, value, year, year + 1, year, (year + 1) % 100);
}

std::string snapshot(const std::vector<std::string>& observations) {
    return fmt::format(
        R"({{"title": "Paper", "summary": "S", "changed": "2026-11-22", "paper": "P", "pack": "p", "meeting": "2020-12-31", "period": {{"start": "2020-10-01",)"
        R"("end": "2020-12-31", "kind": "quarter", "label": "Q3"}}, "observations": [{}]}})",
        fmt::join(observations, ",\n"));
}

std::string count(int value) { return fmt::format("\"value\": {}", value); }

SmallPortal portal_of(const std::vector<std::string>& observations, const std::string& unit = "count",
                      const std::string& more = "") {
    return SmallPortal({{"snapshots/paper.json", snapshot(observations)},
                        {"indicators/i.md", facts("unit: " + unit + "\npolarity: low-good\n" + more)},
                        {"areas/county.md", area("County", "county", "within: region\n")},
                        {"areas/north.md", area("North", "district", "within: county\n")},
                        {"areas/zone.md", area("Zone", "beat", "within: north\n")},
                        {"areas/street.md", area("Street", "beat", "within: north\n")},
                        {"areas/other.md", area("Other", "county")},
                        {"areas/south.md", area("South", "district", "within: county\n")},
                        {"areas/region.md", area("Region", "region")}},
                       "area: county\n");
}

/// Caption, drawing and notes; empty where nothing is drawn.
std::string text_of(const pages::Data& chart) {
    if (chart.is_false()) return "";
    std::string text;
    for (const auto* name : {"caption", "drawing", "notes"})
        if (const auto* part = chart.get(name); part->is_string()) text += part->string_value() + "\n";
    return text;
}

std::string trend(const SmallPortal& small) {
    const auto context = small.context();
    const auto* series = pages::main_series(context.portal.indicators[0], context);
    return series ? text_of(pages::trend_chart(*series, "trend", context)) : "no series";
}

bool any_area(const model::Area&) { return true; }

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

size_t times(const std::string& text, const std::string& part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("one figure makes no chart, two make one") {
    CHECK(trend(portal_of({seen("county", 2014, count(190))})) == "");
    const auto chart = trend(portal_of({seen("county", 2014, count(190)), seen("county", 2015, count(124))}));
    CHECK(chart.starts_with("T in County fell by 35%, from 190"));
    CHECK(contains(chart, "T (number), County."));
    CHECK(times(chart, "class=\"join\"") == 1);
    CHECK_FALSE(contains(chart, "95% interval"));
}

TEST_CASE("six years in a row are enough to know how far chance moves a figure") {
    std::vector<std::string> years;
    for (int year = 2014; year < 2020; ++year) years.push_back(seen("county", year, count(190 + year % 2)));
    CHECK(contains(trend(portal_of(years, "count", "measures: events\n")), "95% interval"));
}

TEST_CASE("what another paper prints for the same months is drawn beside it and explained") {
    const auto chart =
        trend(portal_of({seen("county", 2014, count(185)), seen("county", 2014, count(190)), seen("county", 2015, count(124))}));
    CHECK(contains(chart, "<title>2014/15: 185</title>"));
    CHECK(contains(chart, "<title>2014/15: 190</title>"));
    CHECK(contains(chart, "A hollow point shows a figure printed elsewhere"));
}

TEST_CASE("no line crosses a new way of counting, which is marked and named") {
    const auto chart = trend(portal_of({seen("county", 2014, count(190)), seen("county", 2015, count(124))}, "count",
                                       "breaks: [{from: 2015-04-01, why: New rules}]\n"));
    CHECK_FALSE(contains(chart, "class=\"join"));
    CHECK(contains(chart, ">Break in figures</text>"));
}

TEST_CASE("a figure that is not printed leaves a gap in the line") {
    const auto chart = trend(portal_of(
        {seen("county", 2014, count(190)), seen("county", 2015, "\"status\": [\"x\"]"), seen("county", 2016, count(124))}));
    CHECK_FALSE(contains(chart, "class=\"join"));
    CHECK(contains(chart, ">[x]</text>"));
}

TEST_CASE("rates of all areas stand side by side, the highest first, and a sentence says how the county stands") {
    const auto small = portal_of({seen("county", 2014, "\"value\": 7.0"), seen("region", 2014, "\"value\": 9.1"),
                                  seen("north", 2013, "\"value\": 3.0"), seen("south", 2013, "\"value\": 2.0")},
                                 "rate-per-1000");
    const auto context = small.context();
    const auto compared = figures::latest_comparison(context.portal.indicators[0], any_area, context.book);
    REQUIRE(compared.size() == 2);
    CHECK(compared[0]->area->title == "Region");
    CHECK(figures::comparison_words(compared, {model::Kind::area, "county"}) ==
          "In County it was 7.0: lower than in Region (9.1). This could not be tested.");
}

TEST_CASE("counts of a county and its districts are never set side by side") {
    const auto small =
        portal_of({seen("county", 2014, count(190)), seen("north", 2014, count(30)), seen("south", 2014, count(60))});
    const auto context = small.context();
    const auto compared = figures::latest_comparison(context.portal.indicators[0], any_area, context.book);
    REQUIRE(compared.size() == 2);
    CHECK(compared[0]->area->title == "South");
    CHECK(compared[1]->area->title == "North");
}

TEST_CASE("the agreement's area speaks for an indicator even where a district or another county has later figures") {
    const auto small =
        portal_of({seen("county", 2014, count(190)), seen("north", 2019, count(30)), seen("other", 2019, count(90))});
    const auto context = small.context();
    CHECK(pages::main_series(context.portal.indicators[0], context)->area->title == "County");
}

TEST_CASE("where the agreement's area has no figure, the area around it speaks") {
    const auto small =
        portal_of({seen("north", 2014, count(30)), seen("other", 2019, count(90)), seen("region", 2015, count(700))});
    const auto context = small.context();
    CHECK(pages::main_series(context.portal.indicators[0], context)->area->title == "Region");
}

TEST_CASE("no district speaks for its neighbours: only the one that holds all the others, or is alone, does") {
    const auto speaker = [](const std::vector<std::string>& observations) -> std::string {
        const auto small = portal_of(observations);
        const auto context = small.context();
        CHECK(pages::has_figure(context.portal.indicators[0], context));
        const auto* series = pages::main_series(context.portal.indicators[0], context);
        return series ? series->area->title : "nobody";
    };
    CHECK(speaker({seen("north", 2014, count(30)), seen("south", 2014, count(60))}) == "nobody");
    CHECK(speaker({seen("north", 2014, count(30)), seen("north", 2015, count(60))}) == "North");
    CHECK(speaker({seen("zone", 2014, count(3)), seen("north", 2014, count(30)), seen("street", 2014, count(6))}) == "North");
}

TEST_CASE("a whole is drawn with its parts only where the paper prints all of them") {
    const auto part = [](const std::string& id, int value) {
        return fmt::format(R"({{"indicator": "{}", "area": "county", "value": {}}})", id, value);
    };
    const auto chart_of = [&](const std::vector<std::string>& observations) {
        const SmallPortal small({{"snapshots/paper.json", snapshot(observations)},
                                 {"indicators/i.md", facts("unit: count\npolarity: low-good\nparts: [p, q]\n")},
                                 {"indicators/p.md", facts("unit: count\npolarity: low-good\n")},
                                 {"indicators/q.md", facts("unit: count\npolarity: low-good\n")},
                                 {"areas/county.md", area("County", "county")}});
        const auto context = small.context();
        const auto charts = pages::other_charts(context.portal.indicators[0], context);
        return charts.empty() ? "" : text_of(charts[0]);
    };
    CHECK(chart_of({part("i", 40), part("p", 30)}).empty());
    const auto whole = chart_of({part("i", 40), part("p", 30), part("q", 10)});
    CHECK(times(whole, "class=\"ours\"") >= 2);
    CHECK(contains(whole, "x=\"74.25%\""));
}

TEST_CASE("places in a group of similar areas are dots, with the place before") {
    const std::string place = "\"unit\": \"rank\", \"denominator\": 15, \"value\": ";
    const auto small = portal_of({seen("north", 2014, place + "9"), seen("north", 2015, place + "4")});
    const auto context = small.context();
    const auto ranks = pages::ranks_of(context.portal.areas[1], context);
    REQUIRE(ranks.size() == 1);
    CHECK(ranks[0].shown == "4 of 15");
    CHECK(ranks[0].before == 9);
    CHECK(pages::ranks_of(context.portal.areas[0], context).empty());
}
