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
                             {"areas/county.md", "---\ntitle: County\n" + facts + "ons_code: E10000018\n---\n"},
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

Imported import(std::string_view table, std::string_view mapping = "{}") {
    const auto portal = portal_with();
    report::Report report;
    const auto meanings = content::read_mapping(mapping, "figures.map.yaml", report);
    auto figures =
        meanings ? content::import_figures(table, "figures.csv", *meanings, portal, report) : std::vector<model::Observation>();
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

model::Observation valued(const std::string& value) { return one_figure("crime,county,2026-04-01,2026-06-30," + value + ",,,"); }

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
    CHECK(figures[1].indicator.place == text::Place{"figures.csv", 5, 36});
    CHECK(figures[1].area.place == text::Place{"figures.csv", 5, 7});
}

TEST_CASE("values may have marks behind them or instead of them, and a % where that is their unit") {
    CHECK(valued("12 [p]").value == 12);
    CHECK(valued("12 [p]").status == std::vector{model::Mark::provisional});
    CHECK(valued("\"-123,456.7\"").value == -123456.7);
    CHECK_FALSE(valued("[x]").value);
    CHECK(valued("[x]").status == std::vector{model::Mark::unavailable});
    const auto share = one_figure("share,county,2026-04-01,2026-06-30,34.5%,\"1,380\",4 000,");
    CHECK(share.value == 34.5);
    CHECK(share.count == 1380);
    CHECK(share.denominator == 4000);
}

TEST_CASE("blanks part thousands, whichever the spreadsheet writes") {
    for (const std::string blank : {" ", "\u00a0", "\u202f", "\u2009"}) CHECK(valued("1" + blank + "234.5").value == 1234.5);
}

TEST_CASE("a small number is hidden, and where no number is printed there is none") {
    for (const std::string hidden : {"<5", "< 5", "fewer than 5", "Less than 10"}) {
        INFO(hidden);
        CHECK_FALSE(valued(hidden).value);
        CHECK(valued(hidden).status == std::vector{model::Mark::confidential});
    }
    for (const std::string none : {"–", "-", "—", "..", "…"}) {
        INFO(none);
        CHECK_FALSE(valued(none).value);
        CHECK(valued(none).status == std::vector{model::Mark::unavailable});
    }
    CHECK(one_figure("share,county,2026-04-01,2026-06-30,[c],<5,–,").status == std::vector{model::Mark::confidential});
}

TEST_CASE("what may mean two things is refused at its cell") {
    const auto refused = [](const std::string& value) { return refusal("crime,county,2026-04-01,2026-06-30," + value + ",,,"); };
    CHECK(refused("\"5,5\"") == "figures.csv:2:36: error [bad-value]: the commas of \"5,5\" do not part thousands");
    CHECK(refused("\"1234,567\"") == "figures.csv:2:36: error [bad-value]: the commas of \"1234,567\" do not part thousands");
    CHECK(refused("\",123\"") == "figures.csv:2:36: error [bad-value]: the commas of \",123\" do not part thousands");
    CHECK(refused("12 34") == "figures.csv:2:36: error [bad-value]: \"12 34\" is not a number");
    CHECK(refused("n/a") == "figures.csv:2:36: error [bad-value]: \"n/a\" is not a number");
    CHECK(refused("=A1+1") == "figures.csv:2:36: error [bad-value]: the formula \"=A1+1\" has no value");
    CHECK(refused("34%") == "figures.csv:2:36: error [bad-value]: \"34%\" is a percentage, but its indicator is not");
    CHECK(refused("£34") == "figures.csv:2:36: error [bad-value]: \"£34\" is an amount of money, but its indicator is not");
    CHECK(refused("") == "figures.csv:2:1: error [missing-key]: this row has nothing under \"value\"");
    CHECK(refusal("share,county,2026-04-01,2026-06-30,12,<5,40,") ==
          "figures.csv:2:39: error [bad-value]: \"<5\" hides a number that the value beside it gives away");
    CHECK(refusal("crime,county,2026-04-01,31/06/2026,5,,,") ==
          "figures.csv:2:25: error [bad-date]: \"31/06/2026\" is not a date");
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,5") ==
          "figures.csv:2:1: error [bad-value]: this row has 5 cells, but there are 8 columns");
    CHECK(refusal("crime,county,2026-04-01,2026-06-30,\"5,,,") ==
          "figures.csv:2:36: error [bad-value]: the quote that opens here is never closed");
}

TEST_CASE("columns are known by their names, and every row is judged") {
    const auto wrong = import("indicator,area,period_start,value,vlaue\n").findings;
    CHECK(wrong.find("figures.csv:1:1: error [missing-key]: there is no column \"period_end\"\n") != std::string::npos);
    CHECK(
        wrong.find(
            "figures.csv:1:35: error [unknown-key]: the column \"vlaue\" is not known here\n  help: did you mean \"value\"?\n") !=
        std::string::npos);
    const auto findings =
        import(heading + "crime,county,2026-04-01,2026-06-30,many,,,\ncrime,cuonty,2026-04-01,2026-06-30,few,,,\n").findings;
    for (const auto* place : {"figures.csv:2:36", "figures.csv:3:36", "figures.csv:3:7: error [unknown-area]"})
        CHECK(findings.find(place) != std::string::npos);
}

TEST_CASE("indicators and areas may be called by their titles, areas by their ONS codes") {
    const auto [figures, findings] =
        import("Measure,District,Time period,Result\nCRIME,County,Q1 2026/27,5\ncrime,E10000018,April 2026,2\n");
    CHECK(findings == "");
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].indicator.value.id == "crime");
    CHECK(figures[1].area.value.id == "county");
    CHECK(figures[1].period.end.iso() == "2026-04-30");
}

TEST_CASE("a unit may be named as the site prints it") {
    const auto figures = import(
        "indicator,area,period,value,unit\ncrime,county,2026/27,5%,%\ncrime,county,2026/27,5,per "
        "1000\ncrime,county,2026/27,5,\"per 1,000 population\"\n");
    CHECK(figures.findings.find("figures.csv:3:") != std::string::npos);
    REQUIRE(figures.figures.size() == 2);
    CHECK(figures.figures[1].unit == model::Unit::rate_per_1000);
    CHECK(figures.figures[0].unit == model::Unit::percent);
}

TEST_CASE("a name that nothing has is told once, with how to explain it") {
    const auto findings =
        import("indicator,area,period,value\nBurglary - home,county,2026/27,5\nBurglary - home,county,2027/28,6\n").findings;
    CHECK(findings ==
          "figures.csv:2:1: error [unknown-indicator]: no indicator has the id or title \"Burglary - home\" (2 figures)\n"
          "  help: say which it is in \"figures.map.yaml\": indicators: {\"Burglary - home\": ID}\n");
}

TEST_CASE("titles above the table, a source below it and remarks are passed over") {
    const auto [figures, findings] = import(
        "Crime, by quarter,,,,\n,,,,\nIndicator,Area,From,To,Value\ncrime,county,01/04/2026,30/06/2026,5\n\nSource: the "
        "police,,,,\n");
    CHECK(findings ==
          "figures.csv:6:1: warning [lost-words]: this row has words in one cell alone: it was passed over\n"
          "  help: if it belongs to the figures, give it its place in the table\n");
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].period.label == "2026/27 Q1");
}

TEST_CASE("periods may stand across, each column one of them, and empty cells are no figures") {
    const auto [figures, findings] = import(
        "Indicator,Area,Apr-Jun 2026,Jul-Sep 2026,Total\ncrime,county,5,7,12\nshare,county,,34%,\n", "columns: {Total: ignore}");
    CHECK(findings == "");
    REQUIRE(figures.size() == 3);
    CHECK(figures[1].period.label == "2026/27 Q2");
    CHECK(figures[1].indicator.place == text::Place{"figures.csv", 2, 16});
    CHECK(figures[2].value == 34);
}

TEST_CASE("years may stand above the quarters of a wide table") {
    const auto figures = import(",,2025/26,,2026/27\nIndicator,Area,Q3,Q4,Q1\ncrime,county,5,7,9\n").figures;
    REQUIRE(figures.size() == 3);
    CHECK(figures[1].period.label == "2025/26 Q4");
    CHECK(figures[2].period.label == "2026/27 Q1");
}

TEST_CASE("a mapping says what a table's own words mean, and what holds for every row") {
    const auto mapping =
        "columns: {Crime type: indicator, Remarks: ignore}\nindicators: {All crime: crime}\nalways: {area: county, paragraph: "
        "Table 1}\n";
    const auto [figures, findings] = import("Crime type,Remarks,Period,Value\nALL CRIME,see below,2026/27,5\n", mapping);
    CHECK(findings == "");
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].indicator.value.id == "crime");
    CHECK(figures[0].paragraph == "Table 1");
}

TEST_CASE("what is wrong in a mapping is found there") {
    CHECK(import("a\n", "colums: {A: area}\n").findings ==
          "figures.map.yaml:1:1: error [unknown-key]: the key \"colums\" is not known here\n  help: did you mean \"columns\"?\n");
    CHECK(import("a\n", "columns: {A: aera}\n")
              .findings.starts_with("figures.map.yaml:1:14: error [bad-value]: there is no column \"aera\""));
    const auto findings = import("indicator,area,period,value\nX,county,2026/27,5\n", "indicators: {X: crmie}\n").findings;
    CHECK(findings ==
          "figures.map.yaml:1:17: error [unknown-indicator]: no indicator has the id or title \"crmie\"\n  help: did you mean "
          "\"crime\"?\n");
}

TEST_CASE("a table that Excel saved on Windows, or as Unicode text, keeps its signs") {
    CHECK(import("indicator,area,period,value,note\ncrime,county,Apr\x96Jun 2026,5,caf\xe9 \x80\n").figures.at(0).caveats.at(0) ==
          "café €");
    std::string wide = "\xff\xfe";
    for (const char sign : std::string("indicator\tarea\tperiod\tvalue\ncrime\tcounty\t2026/27\t5\n")) wide += sign, wide += '\0';
    CHECK(import(wide).figures.at(0).value == 5);
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
