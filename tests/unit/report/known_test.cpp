#include "report/known.hpp"

#include <doctest/doctest.h>

#include "report/render.hpp"
#include "report/report.hpp"

using report::Kind;

namespace {

/// The fingerprint of a warning where the folder of the content has this name.
std::string fingerprint_in(const std::string& folder, int line, const std::string& message, const std::string& file = "/a.md") {
    report::Report report;
    report.know({}, {folder, "theme", "out"});
    report.add(Kind::vague_link, {folder + file, line, 1}, message, "help");
    return report.sorted()[0].fingerprint;
}

report::Known line_for(const report::Finding& finding, int line, const std::string& expired = "") {
    return {std::string(finding.code()), "a.md", finding.fingerprint, expired, {"content/known.yaml", line, 3}};
}

}  // namespace

TEST_CASE("a fingerprint is of code, file and words, not of the line or of where the folders lie") {
    const auto fingerprint = fingerprint_in("content", 1, "also in content/b.md");
    CHECK(fingerprint.size() == 16);
    CHECK(fingerprint == fingerprint_in("content", 7, "also in content/b.md"));
    CHECK(fingerprint == fingerprint_in("/srv/csa/content", 1, "also in /srv/csa/content/b.md"));
    CHECK(fingerprint != fingerprint_in("content", 1, "also in content/c.md"));
    CHECK(fingerprint != fingerprint_in("content", 1, "also in content/b.md", "/b.md"));
    CHECK(report::without_folders("https://a.example/content/b", {"content"}) == "https://a.example/content/b");
}

TEST_CASE("a second finding with the same words is not known with the first") {
    report::Report report;
    for (const int line : {3, 5}) report.add(Kind::raw_html, {"content/a.md", line, 1}, "same words", "help");
    const auto all = report.sorted();
    CHECK(all[0].fingerprint != all[1].fingerprint);
    report.know({line_for(all[0], 1)}, {"content"});
    CHECK(report.told().known == 0);  // the folder is part of the file until it is named
    report.know({line_for(report.sorted()[0], 1)}, {"content"});
    const auto told = report.told();
    CHECK(told.known == 1);
    REQUIRE(told.findings.size() == 1);
    CHECK(told.findings[0].place.line == 5);
    CHECK(told.idle.empty());
    CHECK(report::count_words(told) == "1 known, 1 new (1 warning)");
    CHECK(report::to_json(told).starts_with(R"({"version":1,"known":1,"findings":[{"code":"raw-html")"));
}

TEST_CASE("a line whose time is over shows the finding again, one that fits nothing is idle, and an error is never known") {
    report::Report report;
    report.know({}, {"content"});
    report.add(Kind::raw_html, {"content/a.md", 3, 1}, "words", "help");
    report.add(Kind::unknown_partner, {"content/a.md", 4, 1}, "other words", "help");
    const auto all = report.sorted();
    report.know({line_for(all[0], 1, "it was known"), line_for(all[1], 2), line_for(all[0], 3)}, {"content"});
    const auto told = report.told();
    CHECK(told.known == 0);
    REQUIRE(told.findings.size() == 2);
    CHECK(told.findings[0].help == "it was known; help");
    CHECK(told.findings[1].help == "help");
    CHECK(told.idle.size() == 2);
}

TEST_CASE("without anything known, findings are counted as ever") {
    report::Report report;
    CHECK(report.told().empty());
    report.add(Kind::raw_html, {"a.md", 3, 1}, "words", "");
    CHECK(report::count_words(report.told()) == "1 warning");
    report.know({{"raw-html", "a.md", report.sorted()[0].fingerprint, "", {"known.yaml", 1, 1}}}, {""});
    CHECK(report::count_words(report.told()) == "1 known, 0 new");
    CHECK(!report.told().empty());
}
