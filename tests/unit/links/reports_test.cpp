#include "links/reports.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "links/letters.hpp"

namespace {

links::Result result(links::Status status, std::string url, std::optional<std::string> owner) {
    links::Result result;
    result.page = "a/index.html", result.line = 3, result.column = 7;
    result.source = text::Place{"content/a,b.md", 12, 4};
    result.status = status, result.url = result.target = std::move(url), result.owner = std::move(owner);
    result.code = status == links::Status::ok ? "" : "not-found";
    result.message = "the site has no page <\"x\"> | 50%", result.help = "ask\nthe owner";
    result.first_broken = "2026-11-01";
    return result;
}

links::Checked some_links() {
    return {2,
            9,
            1,
            {result(links::Status::broken, "https://p.example/", "police"), result(links::Status::moved, "=cmd()", std::nullopt),
             result(links::Status::ok, "https://fine.example/", "police")}};
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("SARIF names each place and how grave it is") {
    const auto sarif = nlohmann::json::parse(links::render(links::ReportForm::sarif, some_links(), "public"));
    const auto& results = sarif["runs"][0]["results"];
    REQUIRE(results.size() == 2);
    CHECK(results[0]["level"] == "error");
    CHECK(results[1]["level"] == "warning");
    CHECK(results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/a,b.md");
    CHECK(results[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 12);
}

TEST_CASE("JUnit counts what is broken as failed, the rest as skipped") {
    const auto xml = links::render(links::ReportForm::junit, some_links(), "public");
    CHECK(holds(xml, "tests=\"2\" failures=\"1\" skipped=\"1\""));
    CHECK(holds(xml, "&lt;&quot;x&quot;&gt;"));
}

TEST_CASE("CSV keeps commas in their cell and gives spreadsheets no formulas") {
    const auto csv = links::render(links::ReportForm::csv, some_links(), "public");
    CHECK(holds(
        csv,
        "broken,not-found,\"police\",\"content/a,b.md\",12,4,\"https://p.example/\",\"the site has no page <\"\"x\"\"> | 50%\""));
    CHECK(holds(csv, "\"'=cmd()\""));
}

TEST_CASE("Markdown and HTML group by owner and escape what sites say") {
    const auto markdown = links::render(links::ReportForm::markdown, some_links(), "public");
    CHECK(holds(markdown, "## police\n"));
    CHECK(
        holds(markdown, "| broken | 2026-11-01 | content/a,b.md:12 | the site has no page \\<\"x\"> \\| 50% | ask the owner |"));
    const auto html = links::render(links::ReportForm::html, some_links(), "public");
    CHECK(holds(html, "<h2>police</h2>"));
    CHECK(holds(html, "no page &lt;"));
    CHECK(!holds(html, "fine.example"));
}

TEST_CASE("annotations stay on one line each") {
    CHECK(holds(
        links::to_annotations(some_links(), "public"),
        "::error file=content/a%2Cb.md,line=12,col=4,title=not-found::the site has no page <\"x\"> | 50%25. ask%0Athe owner\n"));
}

TEST_CASE("a place in a page without a source stands below the root") {
    auto one = result(links::Status::broken, "x", std::nullopt);
    one.source.reset();
    CHECK(links::shown_place(one, "public") == text::Place{"public/a/index.html", 3, 7});
}

TEST_CASE("each partner gets one letter about its own links, which nobody can address to others") {
    const auto letters =
        links::letters(some_links(), {"Our site", "team@x.example", {{"police", "web@p.example\r\nBcc: all@example"}}});
    REQUIRE(letters.size() == 1);
    CHECK(letters[0].partner == "police");
    CHECK(letters[0].message.starts_with("To: web@p.example  Bcc: all@example\r\nFrom: team@x.example\r\n"));
    CHECK(holds(letters[0].message, "https://p.example/"));
    CHECK(!holds(letters[0].message, "=cmd()"));
}
