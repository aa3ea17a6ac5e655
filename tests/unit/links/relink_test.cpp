#include "links/register/relink.hpp"

#include <doctest/doctest.h>

namespace {

using links::Problem;

const auto today = *text::Date::parse("2026-11-22");

links::Result at_line(int line, const std::string& url) {
    links::Result result;
    result.url = result.target = text::ForeignWords::of(url);
    result.verdict.status = links::Status::unchecked;
    result.source = text::Place{"content/a.md", line, 3};
    return result;
}

std::vector<links::Attempt> visits(Problem problem, int count, const std::string& final_url = "") {
    std::vector<links::Attempt> visits;
    for (int run = 0; run < count; ++run) {
        auto& visit = visits.emplace_back();
        visit.at = text::from_unix(1'795'000'000) + std::chrono::days(run);
        visit.run = run, visit.problem = problem,
        visit.final_url = text::ForeignWords::of(final_url, text::ForeignWords::longest_address);
    }
    return visits;
}

/// "line: new address" of each repair.
std::vector<std::string> found(links::Checked checked, links::Knowledge knowledge) {
    knowledge.today = today;
    links::judge(checked, links::Register(knowledge), links::Listing::all);
    std::vector<std::string> found;
    for (const auto& repair : links::repairs(checked, links::Register(knowledge)))
        found.push_back(std::to_string(repair.place.line) + ": " + repair.after);
    return found;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("links are mended where settled redirects, planned moves, alternates or near matches say how") {
    links::Checked checked;
    const std::string moved = "https://a.example/x", young = "https://a.example/young", planned = "https://b.example/old/1",
                      later = "https://c.example/old/1", lost = "https://d.example/", whole = "https://e.example/";
    checked.results = {at_line(1, moved), at_line(2, young), at_line(3, planned),
                       at_line(4, later), at_line(5, lost),  at_line(6, whole)};
    checked.results.push_back(at_line(7, "/asb"));
    checked.results.back().verdict.status = links::Status::broken;
    checked.results.back().suggestion = text::ForeignWords::of("/priorities/asb/");
    links::Knowledge knowledge;
    knowledge.history = {{moved, visits(Problem::moved, 3, "https://a.example/y")},
                         {young, visits(Problem::moved, 2, "https://a.example/y")},
                         {planned, visits(Problem::not_found, 1)},
                         {"https://b.example/new/1", visits(Problem::none, 1)},
                         {lost, visits(Problem::not_found, 5)},
                         {whole, visits(Problem::none, 5)}};
    knowledge.moves = {{"https://b.example/old/", "https://b.example/new/", today},
                       {"https://c.example/old/", "https://c.example/new/", today.plus_days(1)}};
    knowledge.alternates = {{lost, "https://d2.example/"}, {whole, "https://e2.example/"}};
    CHECK(found(checked, knowledge) ==
          Strings{"1: https://a.example/y", "3: https://b.example/new/1", "5: https://d2.example/", "7: /priorities/asb/"});
    knowledge.history.erase("https://b.example/new/1");  // nobody has seen the new address work
    CHECK(found(checked, knowledge) == Strings{"1: https://a.example/y", "5: https://d2.example/", "7: /priorities/asb/"});
}

TEST_CASE("a planned move is foretold before its day and told from an accident after it") {
    links::Checked checked;
    checked.results = {at_line(1, "https://b.example/old/1")};
    links::Knowledge knowledge;
    knowledge.history = {{"https://b.example/old/1", visits(Problem::none, 1)}};
    knowledge.moves = {{"https://b.example/old/", "https://b.example/new/", today.plus_days(30)}};
    knowledge.today = today;
    links::judge(checked, links::Register(knowledge), links::Listing::all);
    CHECK(checked.results[0].verdict.code() == "move-planned");
    checked.results = {at_line(1, "https://b.example/old/1")};
    knowledge.history["https://b.example/old/1"] = visits(Problem::not_found, 9);
    knowledge.today = today.plus_days(30);
    links::judge(checked, links::Register(knowledge), links::Listing::all);
    CHECK(checked.results[0].verdict.code() == "moved-as-planned");
    CHECK(checked.broken == 0);
}

TEST_CASE("only an address of the public web is written as a server says it, and as a browser reads it") {
    const std::string old = "https://a.example/x";
    const auto repair_for = [&](const std::string& written, const std::string& moved_to) {
        links::Checked checked;
        checked.results = {at_line(1, written)};
        links::Knowledge knowledge;
        knowledge.history = {{written, visits(Problem::moved, 3, moved_to)}};
        knowledge.today = today;
        links::judge(checked, links::Register(knowledge), links::Listing::all);
        const auto repairs = links::repairs(checked, links::Register(knowledge));
        REQUIRE(repairs.size() == 1);
        return repairs[0].doubt.empty() ? repairs[0].after : "?";
    };
    CHECK(repair_for(old, "HTTPS://B.example/a b\"<\xe2\x80\xae") == "https://b.example/a%20b%22%3C");
    CHECK(repair_for(old, "https://b.example/\n)\t") == "https://b.example/%20)");
    CHECK(repair_for(old + "#part", "https://b.example/") == "https://b.example/#part");
    CHECK(repair_for(old + "#part", "https://b.example/#other") == "https://b.example/#other");
    for (const std::string refused :
         {"javascript:alert(1)", "ftp://b.example/", "//b.example/", "https://", "https://user@b.example/",
          "https://u:p@b.example/", "http://127.0.0.1/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:10.0.0.1]/",
          "http://localhost/", "http://printer/", "http://a.local/", "http://a.internal./", "http://169.254.169.254/"})
        CHECK_MESSAGE(repair_for(old, refused) == "?", refused);
    CHECK(repair_for(old, "https://b.example/" + std::string(3000, 'x')) == "?");
    CHECK(repair_for("http://127.0.0.1/x", "http://127.0.0.1/y") == "http://127.0.0.1/y");
    CHECK(repair_for("http://127.0.0.1/x", "http://127.0.0.2/y") == "?");
}

TEST_CASE("a diff shows each run of changed lines with three lines around it") {
    const std::string bytes = "one\r\n- a\nthree\n\xff\n5\n6\n7\n8\n9\n- b\n11";
    const std::string after = "one\r\n- a2\nthree\n\xff\n5\n6\n7\n8\n9\n- b2\n11";
    CHECK(links::unified_diff("a.md", bytes, bytes) == "");
    CHECK(links::unified_diff("a.md", bytes, after) ==
          "--- a/a.md\n+++ b/a.md\n"
          "@@ -1,5 +1,5 @@\n one\r\n-- a\n+- a2\n three\n \xff\n 5\n"
          "@@ -7,5 +7,5 @@\n 7\n 8\n 9\n-- b\n+- b2\n 11\n\\ No newline at end of file\n");
}
