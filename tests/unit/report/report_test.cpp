#include "report/report.hpp"

#include <doctest/doctest.h>

#include "report/render.hpp"

using report::Kind;

TEST_CASE("the nearest name is a likely misspelling, or none") {
    CHECK(report::nearest("leicestershire-polcie", {"leicestershire-police", "leicester-city-council"}) ==
          "leicestershire-police");
    CHECK(report::nearest("abs", {"asb", "hate"}) == "asb");
    CHECK(report::nearest("zebra", {"asb", "hate"}).empty());
    CHECK(report::nearest("", {"asb"}).empty());
    CHECK(report::nearest("x", {}).empty());
    CHECK(report::nearest(std::string(1 << 20, 'x'), {"asb"}).empty());
    CHECK(report::did_you_mean("statsu", {"status"}, "no") == "did you mean \"status\"?");
    CHECK(report::did_you_mean("zebra", {"status"}, "no") == "no");
}

TEST_CASE("findings are sorted by place and said once") {
    report::Report report, other;
    report.add(Kind::bad_date, {"b.md", 1, 1}, "later file", "h");
    report.add(Kind::bad_date, {"a.md", 10, 1}, "line 10", "h");
    report.add(Kind::bad_date, {"a.md", 9, 2}, "line 9", "h");
    other.add(Kind::raw_html, {"a.md", 9, 2}, "same place, later kind", "h");
    other.add(Kind::bad_date, {"a.md", 9, 2}, "line 9", "h");
    report.merge(std::move(other));
    std::string order;
    for (const auto& finding : report.sorted()) order += finding.message + "|";
    CHECK(order == "line 9|same place, later kind|line 10|later file|");
    CHECK(report.errors() == 4);
}

TEST_CASE("findings print as a compiler prints them") {
    report::Report report;
    report.add(Kind::unknown_partner, {"content/a.md", 7, 10}, "no partner has the id \"x\"", "did you mean \"y\"?");
    report.add(Kind::raw_html, {"content/b.md", 0, 0}, "whole file", "");
    CHECK(report::to_text(report.sorted()) ==
          "content/a.md:7:10: error [unknown-partner]: no partner has the id \"x\"\n  help: did you mean \"y\"?\n"
          "content/b.md: warning [raw-html]: whole file\n");
    CHECK(
        report::to_json(report.told()) ==
        R"({"version":1,"known":0,"findings":[{"code":"unknown-partner","severity":"error","file":"content/a.md","line":7,"column":10,"message":"no partner has the id \"x\"","help":"did you mean \"y\"?"},)"
        R"({"code":"raw-html","severity":"warning","file":"content/b.md","line":null,"column":null,"message":"whole file","help":""}]})");
    CHECK(report::count_words(report.sorted()) == "1 error, 1 warning");
}

TEST_CASE("a finding cannot command the terminal or flood it") {
    report::Report report;
    report.add(Kind::bad_scheme, {"a.md", 1, 1}, "\x1b[2J\r\n", "");
    report.add(Kind::bad_value, {"b.md", 1, 1}, "begin " + std::string(1 << 20, 'x') + " end", "");
    const auto text = report::to_text(report.sorted());
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.starts_with("a.md:1:1: error [bad-scheme]: \\x1B[2J\\x0D\\x0A\n"));
    CHECK(text.size() < 700);
    CHECK(text.ends_with("x end\n"));
    for (size_t before = 0; before < 4; ++before) {
        report::Report one;
        one.add(
            Kind::bad_value, {"c.md", 1, 1},
            std::string(before, 'a') +
                [] {
                    std::string s;
                    for (int i = 0; i < 999; ++i) s += "\u20ac";
                    return s;
                }(),
            "");
        CHECK(report::to_json(one.told()).find("\ufffd") == std::string::npos);
    }
}

TEST_CASE("a name in other capitals is recognised, however short it is") {
    CHECK(report::nearest("ASB", {"acb", "asb"}) == "asb");
    CHECK(report::nearest("MARAC", {"marac"}) == "marac");
}

TEST_CASE("of any number of findings the first are kept, errors before warnings, and one says so") {
    report::Report report;
    for (int line = 1; line <= 50000; ++line) report.add(Kind::raw_html, {"a.md", line, 1}, "warning", "h");
    for (int again = 1; again <= 50000; ++again) report.add(Kind::raw_html, {"b.md", 1, 1}, "the same", "h");
    report.add(Kind::bad_date, {"c.md", 1, 1}, "an error", "h");
    const auto findings = report.sorted();
    REQUIRE(findings.size() == 5001);
    CHECK(findings[0].place.line == 1);
    CHECK(findings[4998].place.line == 4999);
    CHECK(findings[4999].message == "an error");
    CHECK(findings[5000].message == "there are more than 5000 findings: the others are left out");
    CHECK(report.errors() == 1);
}

TEST_CASE("the same finding said any number of times leaves room for others") {
    report::Report report;
    for (int again = 0; again < 50000; ++again) {
        report.add(Kind::bad_address, {"layout.mustache", 3, 7}, "an address", "h");
        if (again % 1000 == 0) report.add(Kind::bad_address, {"layout.mustache", 4, again + 1}, "another", "h");
    }
    CHECK(report.sorted().size() == 51);
}
