#include <doctest/doctest.h>

#include "content/authoring/import_figures.hpp"
#include "content/authoring/new_snapshot.hpp"
#include "content/readers/read_portal.hpp"
#include "content/kinds/usual_period.hpp"
#include "report/render.hpp"

namespace {

const auto today = *text::Date::parse("2026-11-22");
const std::string facts = "summary: S\nchanged: 2026-11-22\nsources: []\n";
const std::string heading = "indicator,area,period_start,period_end,value,count,denominator,note\n";

model::Portal portal_with(std::vector<text::TreeFile> more = {}) {
    report::Report report;
    more.insert(more.end(), {{"site.yaml", "title: Test\n"},
                             {"areas/county.md", "---\ntitle: County\n" + facts + "---\n"},
                             {"indicators/crime.md", "---\ntitle: Crime\n" + facts + "unit: count\n---\n"},
                             {"indicators/share.md", "---\ntitle: Share\n" + facts + "unit: percent\n---\n"}});
    auto portal = content::read_portal(text::Tree("content", std::move(more)), report);
    INFO(report::to_text(report.sorted()));
    CHECK(report.empty());
    return portal;
}

struct Imported {
    std::vector<model::Observation> figures;
    std::string findings;
};

Imported import(const std::string& table) {
    const auto portal = portal_with();
    report::Report report;
    auto figures = content::import_figures(table, "figures.csv", model::Index(portal), report);
    return {std::move(figures), report::to_text(report.sorted())};
}

model::Observation one_figure(const std::string& row) {
    auto imported = import(heading + row + "\n");
    CHECK(imported.findings == "");
    REQUIRE(imported.figures.size() == 1);
    return imported.figures[0];
}

/// The first line of what is found in a row.
std::string refusal(const std::string& row) {
    const auto imported = import(heading + row + "\n");
    CHECK(imported.figures.empty());
    return imported.findings.substr(0, imported.findings.find('\n'));
}

}  // namespace

TEST_CASE("a table is read with its byte order mark, semicolons, quotes and Windows line ends") {
    const auto [figures, findings] = import(
        "\xef\xbb\xbfindicator;area;period_start;period_end;value;note\r\n"
        "crime;county;2026-04-01;2026-06-30;\"1,234.50\";\"said \"\"about\"\"; over\r\ntwo "
        "lines\"\r\n;;;;;\r\ncrime;county;2026-07-01;2026-09-30;7;\r\n");
    CHECK(findings == "");
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].value == 1234.5);
    CHECK(figures[0].value_printed == "1234.50");
    CHECK(figures[0].period.label == "2026/27 Q1");
    CHECK(figures[0].caveats == std::vector<std::string>{"said \"about\"; over\r\ntwo lines"});
    CHECK(figures[1].indicator.place == text::Place{"figures.csv", 5, 1});
}

TEST_CASE("values may have marks behind them or instead of them, and a % where that is their unit") {
    const auto provisional = one_figure("crime,county,2026-04-01,2026-06-30,12 [p],,,");
    CHECK(provisional.value == 12);
    CHECK(provisional.status == std::vector{model::Mark::provisional});
    CHECK(one_figure("crime,county,2026-04-01,2026-06-30,\"-123,456.7\",,,").value == -123456.7);
    const auto missing = one_figure("crime,county,2026-04-01,2026-06-30,[x],,,");
    CHECK_FALSE(missing.value);
    CHECK(missing.status == std::vector{model::Mark::unavailable});
    const auto share = one_figure("share,county,2026-04-01,2026-06-30,34.5%,\"1,380\",4000,");
    CHECK(share.value == 34.5);
    CHECK(share.count == 1380);
}

TEST_CASE("what may mean two things is refused at its cell") {
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,–,,,") ==
          "figures.csv:2:36: error [bad-value]: \"–\" may mean none or not known");
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,\"5,5\",,,") ==
          "figures.csv:2:36: error [bad-value]: the commas of \"5,5\" do not part thousands");
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,\"1234,567\",,,") ==
          "figures.csv:2:36: error [bad-value]: the commas of \"1234,567\" do not part thousands");
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,34%,,,") ==
          "figures.csv:2:36: error [bad-value]: \"34%\" is a percentage, but its indicator is none");
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,,,,") ==
          "figures.csv:2:1: error [missing-key]: this row has nothing under \"value\"");
    CHECK(refusal("crime,county,2026-04-01,2026-06-31,5,,,") ==
          "figures.csv:2:25: error [bad-date]: \"2026-06-31\" is not a date");
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,5") ==
          "figures.csv:2:1: error [bad-value]: this row has 5 cells, but there are 8 columns");
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,\"5,,,") ==
          "figures.csv:2:36: error [bad-value]: the quote that opens here is never closed");
}

TEST_CASE("columns are known by their names, and every row is judged") {
    CHECK(import("indicator,area,period_start,value,vlaue\n").findings ==
          "figures.csv:1:1: error [missing-key]: there is no column \"period_end\"\n"
          "  help: the first line names the columns: indicator, area, period_start, period_end, value, period_kind, "
          "period_label, unit, count, "
          "denominator, paragraph, note\n"
          "figures.csv:1:35: error [unknown-key]: the column \"vlaue\" is not known here\n"
          "  help: did you mean \"value\"?\n");
    const auto findings =
        import(heading + "crime,county,2026-04-01,2026-06-30,many,,,\ncrime,county,2026-04-01,2026-06-30,few,,,\n").findings;
    CHECK(findings.find("figures.csv:2:36") != std::string::npos);
    CHECK(findings.find("figures.csv:3:36") != std::string::npos);
}

TEST_CASE("stretches of time are called as reports call them") {
    const auto period = [](std::string_view start, std::string_view end) {
        return content::usual_period(*text::Date::parse(start), *text::Date::parse(end));
    };
    CHECK(period("2026-01-01", "2026-03-31").label == "2025/26 Q4");
    CHECK(period("2026-04-01", "2027-03-31").label == "2026/27");
    CHECK(period("2026-01-01", "2026-12-31").label == "2026");
    CHECK(period("2025-07-01", "2026-06-30").label == "12 months to June 2026");
    CHECK(period("2026-04-01", "2026-09-30").kind == text::PeriodKind::year_to_date);
    CHECK(period("2026-11-22", "2026-11-22").kind == text::PeriodKind::point);
    CHECK(period("2026-11-02", "2026-11-22").label == "2 November 2026 to 22 November 2026");
    CHECK_FALSE(content::quarter_of_id("2026-28-q1"));
    CHECK_FALSE(content::quarter_of_id("hate-2019"));
}

TEST_CASE("a new snapshot asks for the figures of the last one of its series, in the period of its name") {
    const auto portal = portal_with(
        {{"snapshots/2025-26-q4.json",
          R"({"title": "T", "summary": "S", "changed": "2026-11-22", "meeting": "2026-05-01", "pack": "p-1", "paper": "P",
        "period": {"start": "2026-01-01", "end": "2026-03-31", "kind": "quarter", "label": "2025/26 Q4"},
        "observations": [{"indicator": "crime", "area": "county", "value": 70}, {"indicator": "crime", "area": "county", "value": 7, "paragraph": "9"}]})"}});
    const auto next = content::next_snapshot(portal, "2026-27-q1", today);
    CHECK(next.period.start == *text::Date::parse("2026-04-01"));
    CHECK(next.period.end == *text::Date::parse("2026-06-30"));
    CHECK(next.pack.value == "p-1");
    REQUIRE(next.observations.size() == 1);
    CHECK_FALSE(next.observations[0].value);
    CHECK(content::next_snapshot(portal, "survey-2026", today).observations.empty());
}
