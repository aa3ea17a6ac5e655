#include <nlohmann/json.hpp>

#include "pages/linked_data.hpp"
#include "small_portal.hpp"

namespace {

/// Every script of `markup`; nothing in it may end a script but the tag that does.
std::vector<nlohmann::json> scripts_of(std::string_view markup) {
    const std::string_view before = "<script type=\"application/ld+json\">", after = "</script>";
    std::vector<nlohmann::json> all;
    while (!markup.empty()) {
        REQUIRE(markup.starts_with(before));
        markup.remove_prefix(before.size());
        const auto end = markup.find('<');
        REQUIRE(markup.substr(end).starts_with(after));
        all.push_back(nlohmann::json::parse(markup.substr(0, end)));
        markup.remove_prefix(end + after.size());
    }
    return all;
}

}  // namespace

TEST_CASE("no title can end the script that describes a page") {
    const std::string title = "</script><script>alert(1)</script><!--";
    const SmallPortal small{
        {"partners/p.md",
         "---\ntitle: \"" + title + "\"\nsummary: \"a \\\\ b\"\nchanged: 2026-11-22\nsources: []\nrole: R\ntype: board\n---\n"}};
    const auto all = scripts_of(pages::linked_data(small.portal.partners.at(0), small.context()).str());
    REQUIRE(all.size() == 2);
    CHECK(all[0]["itemListElement"][2]["name"] == title);
    const auto& json = all[1];
    CHECK(json["name"] == title);
    CHECK(json["description"] == "a \\ b");
    CHECK(json["url"] == "https://host.example/csa/partners/p/");
}

TEST_CASE("a paper's figures are described with the address of their data below the base path") {
    const SmallPortal small{
        {"snapshots/q3.json",
         R"({"title": "Q3", "summary": "S", "changed": "2026-11-22", "meeting": "2019-12-06", "pack": "lscsb-2019-12-06", "paper": "P",
  "period": {"start": "2020-10-01", "end": "2020-12-31", "kind": "quarter", "label": "Q3"}, "observations": []})"}};
    const auto markup = pages::linked_data(small.portal.snapshots.at(0), small.context()).str();
    CHECK(markup.find("\"contentUrl\":\"https://host.example/csa/data/q3.csv\"") != std::string::npos);
    CHECK(markup.find("\"publisher\":{\"@type\":\"GovernmentOrganization\",\"name\":\"A & B\"") != std::string::npos);
}

TEST_CASE("data is described with its terms, its period and its place") {
    const SmallPortal small(
        {{"snapshots/q3.json",
          R"({"title": "Q3", "summary": "S", "changed": "2026-11-22", "meeting": "2019-12-06", "pack": "lscsb-2019-12-06", "paper": "P",
  "period": {"start": "2020-10-01", "end": "2020-12-31", "kind": "quarter", "label": "Q3"}, "observations": [
    {"indicator": "i", "area": "county", "value": 10},
    {"indicator": "i", "area": "county", "value": 9, "period": {"start": "2019-10-01", "end": "2019-12-31", "kind": "quarter", "label": "Q3"}}]})"},
         {"indicators/i.md", "---\ntitle: I\nsummary: S\nchanged: 2026-11-22\nsources: []\nunit: count\n---\n"},
         {"areas/county.md", "---\ntitle: County\nsummary: S\nchanged: 2026-11-22\nsources: []\nons_code: E10000018\n---\n"}},
        "licence: {title: Terms, address: /terms/#data}\n");
    const auto context = small.context();
    const auto of_indicator = scripts_of(pages::linked_data(small.portal.indicators.at(0), context).str()).at(1);
    CHECK(of_indicator["temporalCoverage"] == "2019-10-01/2020-12-31");
    CHECK(of_indicator["license"] == "https://host.example/csa/terms/#data");
    CHECK(of_indicator["distribution"].size() == 2);
    REQUIRE(of_indicator["spatialCoverage"].size() == 1);
    CHECK(of_indicator["spatialCoverage"][0]["identifier"] == "E10000018");
    const auto of_paper = scripts_of(pages::linked_data(small.portal.snapshots.at(0), context).str()).at(1);
    CHECK(of_paper["temporalCoverage"] == "2020-10-01/2020-12-31");
}

TEST_CASE("a page says on which pages above it stands") {
    const SmallPortal small{{"governance/log.md", "---\ntitle: Log\n---\n"},
                            {"governance/index.md", "---\ntitle: How we are run\nlabel: Governance\n---\n"}};
    const auto& pages = small.portal.pages;
    const auto log = std::find_if(pages.begin(), pages.end(), [](const auto& page) { return page.title == "Log"; });
    const auto all = scripts_of(pages::linked_data(*log, small.context()).str());
    REQUIRE(all.size() == 1);
    CHECK(all[0]["@type"] == "BreadcrumbList");
    const auto& items = all[0]["itemListElement"];
    REQUIRE(items.size() == 3);
    CHECK(items[0]["item"] == "https://host.example/csa/");
    CHECK(items[1]["name"] == "Governance");
    CHECK(items[1]["position"] == 2);
    CHECK(items[2]["item"] == "https://host.example/csa/governance/log/");
}

TEST_CASE("the calendar describes the events that have a day, and no others") {
    const SmallPortal small{{"calendar.md", "---\ntitle: Calendar\nlists: calendar\n---\n"},
                            {"events/e.yaml",
                             "- {id: a, title: A, summary: S, changed: 2026-11-22, sources: [], start: 2026-10-01}\n"
                             "- {id: b, title: B, summary: S, changed: 2026-11-22, sources: [], when: in March}\n"}};
    const auto& pages = small.portal.pages;
    const auto page = std::find_if(pages.begin(), pages.end(), [](const auto& one) { return one.lists == "calendar"; });
    const auto all = scripts_of(pages::linked_data(*page, small.context()).str());
    REQUIRE(all.size() == 2);
    REQUIRE(all[1].size() == 1);
    CHECK(all[1][0]["@type"] == "Event");
    CHECK(all[1][0]["startDate"] == "2026-10-01");
    CHECK(all[1][0]["url"] == "https://host.example/csa/calendar/#a");
}
