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

SmallPortal portal_of(const std::vector<std::string>& observations) {
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
        "outcomes: [Crime, Streets]\n");
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

TEST_CASE("figures stand under their outcomes, in the order of the settings, those of none last") {
    const auto small =
        portal_of({seen("asb", "county", 2014, 100), seen("burglary", "county", 2014, 100), seen("calls", "county", 2014, 100)});
    const auto context = small.context();
    const auto page = pages::performance_page({}, context);
    CHECK(all(page.data, "outcomes", "heading") == Texts{"Crime", "Streets", "Other figures"});
}

TEST_CASE("at a glance, every indicator is counted once, and those without a figure are named") {
    const auto small = portal_of({seen("asb", "county", 2014, 100), seen("asb", "county", 2015, 300),
                                  seen("burglary", "county", 2014, 300), seen("burglary", "county", 2015, 100)});
    const auto context = small.context();
    const auto page = pages::performance_page({}, context);
    CHECK(all(page.data, "glance", "count") == Texts{"1", "1"});
    CHECK(page.data.get("glance")->list_value()[0].get("judgement")->get("word")->string_value() == "worse");
    CHECK(page.data.get("glance")->list_value()[1].get("judgement")->get("word")->string_value() == "better");
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
