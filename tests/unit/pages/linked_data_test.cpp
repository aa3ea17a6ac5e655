#include <nlohmann/json.hpp>

#include "pages/linked_data.hpp"
#include "small_portal.hpp"

TEST_CASE("no title can end the script that describes a page") {
    const std::string title = "</script><script>alert(1)</script><!--";
    const SmallPortal small{
        {"partners/p.md",
         "---\ntitle: \"" + title + "\"\nsummary: \"a \\\\ b\"\nchanged: 2026-11-22\nsources: []\nrole: R\ntype: board\n---\n"}};
    const auto markup = pages::linked_data(small.portal.partners.at(0), small.context()).str();
    const std::string_view before = "<script type=\"application/ld+json\">", after = "</script>";
    REQUIRE(markup.starts_with(before));
    REQUIRE(markup.ends_with(after));
    const auto inside = markup.substr(before.size(), markup.size() - before.size() - after.size());
    CHECK(inside.find('<') == std::string::npos);
    const auto json = nlohmann::json::parse(inside);
    CHECK(json["name"] == title);
    CHECK(json["description"] == "a \\ b");
    CHECK(json["url"] == "https://host.example/csa/partners/p/");
}

TEST_CASE("a paper's figures are described with the address of their data below the base path") {
    const SmallPortal small{{"snapshots/q3.json", R"({"title": "Q3", "summary": "S", "changed": "2026-11-22", "meeting": "2019-12-06", "pack": "lscsb-2019-12-06", "paper": "P",
  "period": {"start": "2020-10-01", "end": "2020-12-31", "kind": "quarter", "label": "Q3"}, "observations": []})"}};
    const auto markup = pages::linked_data(small.portal.snapshots.at(0), small.context()).str();
    CHECK(markup.find("\"contentUrl\":\"https://host.example/csa/data/q3.csv\"") != std::string::npos);
    CHECK(markup.find("\"publisher\":{\"@type\":\"GovernmentOrganization\",\"name\":\"A & B\"") != std::string::npos);
}
