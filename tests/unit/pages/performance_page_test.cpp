#include <fmt/format.h>

#include "pages/area_figures.hpp"
#include "pages/list_pages.hpp"
#include "small_portal.hpp"

namespace {

std::string facts(const std::string& title, const std::string& more) {
    return "---\ntitle: " + title + "\nsummary: S\nchanged: 2026-11-22\nsources: []\n" + more + "---\n";
}

std::string seen(const std::string& indicator, const std::string& area, int year, int value) {
    return fmt::format(R"({{"indicator": "{}", "area": "{}", "value": {}, "period": {{"start": "{}-04-01", "end": "{}-03-31",)"
                       R"("kind": "financial-year", "label": "{}/{}"}}}})",
                       indicator, area, value, year, year + 1, year, (year + 1) % 100);
}

SmallPortal portal_of(const std::vector<std::string>& observations, const std::string& settings = "") {
    SmallPortal small(
        {{"snapshots/paper.json",
          fmt::format(
              R"({{"title": "Paper", "summary": "S", "changed": "2026-11-22", "paper": "P", "pack": "p", "meeting": "2020-12-31", "period": {{"start": "2020-10-01",)"
              R"("end": "2020-12-31", "kind": "quarter", "label": "Q3"}}, "observations": [{}]}})",
              fmt::join(observations, ",\n"))},
         {"indicators/asb.md", facts("Asb", "unit: count\npolarity: low-good\noutcome: Streets\n")},
         {"indicators/burglary.md", facts("Burglary", "unit: count\npolarity: low-good\noutcome: Crime\n")},
         {"indicators/calls.md", facts("Calls", "unit: count\npolarity: neutral\n")},
         {"areas/county.md", facts("County", "type: county\n")},
         {"areas/east.md", facts("East", "type: district\nwithin: county\n")},
         {"areas/west.md", facts("West", "type: district\nwithin: county\n")}},
        "outcomes: [Crime, Streets]\n" + settings);
    return small;
}

/// The texts of `name` in each of a list.
std::vector<std::string> all(const kainjow::mustache::data& data, const std::string& list, const std::string& name) {
    std::vector<std::string> texts;
    for (const auto& one : data.get(list)->list_value()) texts.push_back(one.get(name)->string_value());
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the dashboard has a table for each outcome, in the order of the settings") {
    const auto small =
        portal_of({seen("asb", "county", 2014, 100), seen("burglary", "county", 2014, 100), seen("calls", "county", 2014, 100)});
    const auto context = small.context();
    const auto page = pages::performance_page({}, context);
    CHECK(all(page.data, "outcomes", "heading") == Texts{"Crime", "Streets"});
}

TEST_CASE("a tile says the value, how it moved and from what, or in three words why not") {
    const auto small =
        portal_of({seen("asb", "county", 2014, 100), seen("asb", "county", 2015, 300), seen("burglary", "county", 2014, 9)},
                  "headlines: [burglary, asb]\n");
    const auto context = small.context();
    const auto page = pages::performance_page({}, context);
    CHECK(all(page.data, "tiles", "title") == Texts{"Burglary", "Asb"});
    const auto& tiles = page.data.get("tiles")->list_value();
    CHECK(tiles[0].get("why")->string_value() == "no earlier figure");
    CHECK(tiles[1].get("value")->string_value() == "300");
    CHECK(tiles[1].get("before")->string_value() == "100 (12 months to 31 March 2015)");
    CHECK(tiles[1].get("judgement")->get("word")->string_value() == "up");
}

TEST_CASE("every indicator stands in the list of all, and those without a figure are named") {
    const auto small = portal_of({seen("asb", "county", 2014, 100), seen("burglary", "east", 2014, 300)});
    const auto context = small.context();
    const auto page = pages::all_figures_page({}, context);
    const auto& rows = page.data.get("subjects")->list_value()[0];
    CHECK(all(rows, "rows", "title") == Texts{"Asb", "Burglary"});
    CHECK(all(page.data, "without", "title") == Texts{"Calls"});
}

TEST_CASE("places within an area show their longest line, a column for each year") {
    const auto small = portal_of({seen("asb", "east", 2014, 10), seen("asb", "east", 2015, 20), seen("asb", "west", 2015, 30),
                                  seen("burglary", "east", 2015, 5)});
    const auto context = small.context();
    const auto within = pages::figures_within(context.portal.areas[0], context);
    REQUIRE(within.size() == 1);
    CHECK(within[0].get("heading")->string_value() == "Asb");
    CHECK(all(within[0], "periods", "label") == Texts{"2014/15", "2015/16"});
    const auto& west = within[0].get("rows")->list_value()[1];
    CHECK(all(west, "cells", "value") == Texts{"Not printed", "30"});
}
