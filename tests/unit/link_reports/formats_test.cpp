#include "link_reports/formats.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "../hostile_words.hpp"
#include "link_reports/letters.hpp"
#include "link_reports/telling.hpp"
#include "text/utf8.hpp"

namespace {

using text::ForeignWords;

links::Result result(links::Status status, std::string url, std::optional<std::string> owner) {
    links::Result result;
    result.page = ForeignWords::of("a/index.html"), result.line = 3, result.column = 7;
    result.source = text::Place{"content/a,b.md", 12, 4};
    result.verdict.status = status, result.url = result.target = ForeignWords::of(url), result.verdict.owner = std::move(owner);
    result.verdict.problem = status == links::Status::ok ? links::Problem::none : links::Problem::not_found;
    result.verdict.words = {ForeignWords::of("the site has no page <\"x\"> | 50%"), ForeignWords::of("ask\nthe owner")};
    result.verdict.standing.failing_since = text::from_unix(1'793'491'200);  // 1 November 2026
    return result;
}

links::Checked some_links() {
    return {2,
            9,
            1,
            {result(links::Status::broken, "https://p.example/", "police"), result(links::Status::moved, "=cmd()", std::nullopt),
             result(links::Status::ok, "https://fine.example/", "police")}};
}

std::string rendered(std::string_view ending, const links::Checked& checked, std::string_view root) {
    return link_reports::format_of(ending)->render(checked, root);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("SARIF names each place and how grave it is") {
    const auto sarif = nlohmann::json::parse(rendered(".sarif", some_links(), "public"));
    const auto& results = sarif["runs"][0]["results"];
    REQUIRE(results.size() == 2);
    CHECK(results[0]["level"] == "error");
    CHECK(results[1]["level"] == "warning");
    CHECK(results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/a%2Cb.md");
    CHECK(results[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 12);
}

TEST_CASE("JUnit counts what is broken as failed, the rest as skipped") {
    const auto xml = rendered(".xml", some_links(), "public");
    CHECK(holds(xml, "tests=\"2\" failures=\"1\" skipped=\"1\""));
    CHECK(holds(xml, "&lt;&quot;x&quot;&gt;"));
}

TEST_CASE("CSV keeps commas in their cell and gives spreadsheets no formulas") {
    const auto csv = rendered(".csv", some_links(), "public");
    CHECK(holds(csv,
                "broken,not-found,police,\"content/a,b.md\",12,4,https://p.example/,\"the site has no page <\"\"x\"\"> | 50%\""));
    CHECK(holds(csv, ",'=cmd(),"));
}

TEST_CASE("Markdown and HTML group by owner and escape what sites say") {
    const auto markdown = rendered(".md", some_links(), "public");
    CHECK(holds(markdown, "## police\n"));
    CHECK(
        holds(markdown, "| broken | 2026-11-01 | content/a,b.md:12 | the site has no page \\<\"x\"> \\| 50% | ask the owner |"));
    const auto html = rendered(".html", some_links(), "public");
    CHECK(holds(html, "<h2>police</h2>"));
    CHECK(holds(html, "no page &lt;"));
    CHECK(!holds(html, "fine.example"));
}

TEST_CASE("Code Climate names a link by what does not change when lines are added above it") {
    auto links = some_links();
    const auto read = [&] { return nlohmann::json::parse(rendered(".json", links, "public")); };
    const auto issues = read();
    REQUIRE(issues.size() == 2);
    CHECK(issues[0]["severity"] == "major");
    CHECK(issues[1]["severity"] == "minor");
    CHECK(issues[0]["location"] == nlohmann::json{{"path", "content/a,b.md"}, {"lines", {{"begin", 12}}}});
    CHECK(issues[0]["fingerprint"] != issues[1]["fingerprint"]);
    links.results[0].source->line = 40;
    CHECK(read()[0]["fingerprint"] == issues[0]["fingerprint"]);
}

TEST_CASE("a report's format is told by the ending of its file") {
    CHECK(link_reports::format_of("links.html")->ending == ".html");
    CHECK(link_reports::format_of("links.txt") == nullptr);
}

TEST_CASE("annotations stay on one line each") {
    CHECK(holds(
        link_reports::to_annotations(some_links(), "public"),
        "::error file=content/a%2Cb.md,line=12,col=4,title=not-found::the site has no page <\"x\"> | 50%25. ask the owner\n"));
}

TEST_CASE("annotations say what is wrong with the content, too, also of a file as a whole") {
    report::Report report;
    report.add(report::Kind::unknown_partner, {"content/a,b.md", 7, 10}, "no partner has the id \"x\"", "did you mean \"y\"?");
    report.add(report::Kind::yaml_comment, {"content/c.md", 0, 0}, "50%\nof it is gone", "");
    CHECK(link_reports::to_annotations(report) ==
          "::error file=content/a%2Cb.md,line=7,col=10,title=unknown-partner::no partner has the id \"x\". did you mean \"y\"?\n"
          "::warning file=content/c.md,title=yaml-comment::50%25%0Aof it is gone\n");
}

TEST_CASE("a place in a page without a source stands below the root") {
    auto one = result(links::Status::broken, "x", std::nullopt);
    one.source.reset();
    const auto place = link_reports::shown_place(one, "public");
    CHECK(place.file == "public/a/index.html");
    CHECK(place.line == 3);
    CHECK(place.column == 7);
}

TEST_CASE("each partner gets one letter about its own links, which nobody can address to others") {
    const auto letters =
        link_reports::letters(some_links(), {"Our site", "team@x.example", {{"police", "web@p.example\r\nBcc: all@example"}}});
    REQUIRE(letters.size() == 1);
    CHECK(letters[0].partner == "police");
    CHECK(letters[0].message.starts_with("To: web@p.example  Bcc: all@example\r\nFrom: team@x.example\r\n"));
    CHECK(holds(letters[0].message, "https://p.example/"));
    CHECK(!holds(letters[0].message, "=cmd()"));
}

TEST_CASE("no report has a byte that the words of a site, a page or a file's name brought along") {
    for (const auto& words : hostile_words) {
        auto one = result(links::Status::broken, "https://p.example/", "police");
        one.page = one.text = one.url = one.target = one.verdict.words.message = one.verdict.words.help = ForeignWords::of(words);
        one.source = text::Place{words, 1, 1};
        const links::Checked checked{1, 1, 1, {one}};
        INFO(words);
        std::vector<std::string> reports{link_reports::to_annotations(checked, words), link_reports::to_json(checked, words, {})};
        for (const auto& format : link_reports::formats()) reports.push_back(format.render(checked, words));
        for (const auto& letter : link_reports::letters(checked, {words, "team@x.example", {{"police", "web@p.example"}}}))
            reports.push_back(letter.message);
        for (const auto& report : reports) {
            CHECK(text::sound(report) == report);
            CHECK(text::repaired_utf8(report) == report);
            for (size_t at = 0; at < report.size(); at += text::character(report, at).length)
                CHECK_FALSE((report[at] & 0x80 && text::is_invisible(text::character(report, at).code)));
        }
        CHECK(std::count(reports[0].begin(), reports[0].end(), '\n') == 1);
        const auto uri = nlohmann::json::parse(
                             reports[2])["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                             .get<std::string>();
        CHECK(uri.find_first_of(" :\"<>\\^`{|}") == std::string::npos);
    }
}
