#include <doctest/doctest.h>

#include "content/readers/read_portal.hpp"
#include "model/publication.hpp"
#include "report/render.hpp"

namespace {

const std::string head = R"({"title": "T", "summary": "S", "changed": "2026-11-22", "meeting": "2019-12-06",
    "pack": "p-1", "paper": "P", "period": {"start": "2019-01-01", "end": "2019-12-31", "kind": "calendar-year", "label": "2019"},
    "observations": [)";

text::TreeFile area(const std::string& id, const std::string& more = "") {
    return {"areas/" + id + ".md", "---\ntitle: A\nsummary: S\nchanged: 2026-11-22\nsources: []\n" + more + "---\n"};
}

model::Portal read(const std::string& observation, const std::string& more_on_region = "") {
    report::Report report;
    auto portal = content::read_portal(text::Tree("content", {{"site.yaml", "title: Test\n"},
                                                              area("county"),
                                                              area("region", more_on_region),
                                                              {"snapshots/q3.json", head + observation + "]}"}}),
                                       report);
    INFO(report::to_text(report.sorted()));
    CHECK(report.empty());
    return portal;
}

const std::string compared = R"({"indicator": "crime", "area": "county", "value": 70.70, "unit": "rank", "denominator": 100,
    "printed": {"previous": 71.0, "change": -0.30, "change_percent": -0.4, "said": "slightly-down", "arrow": "level",
                "benchmarks": [{"area": "region", "said": "up"}]}})";

}  // namespace

TEST_CASE("printed numbers keep the digits of the paper beside their value") {
    const auto portal = read(compared);
    const auto& seen = portal.snapshots.at(0).observations.at(0);
    CHECK(seen.value == 70.7);
    CHECK(seen.value_printed == "70.70");
    CHECK(seen.printed.previous->value == 71);
    CHECK(seen.printed.previous->digits == "71.0");
    CHECK(seen.printed.change->digits == "-0.30");
    CHECK(seen.printed.change_percent->value == -0.4);
}

TEST_CASE("what a paper's words say of a change and of a comparison are told apart") {
    const auto portal = read(compared);
    const auto& printed = portal.snapshots.at(0).observations.at(0).printed;
    CHECK(printed.said == model::Said::slightly_down);
    REQUIRE(printed.benchmarks.size() == 1);
    CHECK(printed.benchmarks[0].area.value.id == "region");
    CHECK(printed.benchmarks[0].said == model::Said::up);
}

TEST_CASE("a comparison with an area that is held back goes with the area") {
    auto portal = read(compared, "draft: true\n");
    model::keep_public(portal, *text::Date::parse("2026-11-22"), [](const auto&) { return std::vector<std::string>(); });
    REQUIRE(portal.snapshots.at(0).observations.size() == 1);
    CHECK(portal.snapshots[0].observations[0].printed.benchmarks.empty());
}
