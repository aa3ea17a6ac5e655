#include "links/relink.hpp"

#include <doctest/doctest.h>

namespace {

using links::Problem;
using links::Repair;

const auto today = *text::Date::parse("2026-11-22");

links::Result at_line(int line, const std::string& url) {
    links::Result result;
    result.url = result.target = url;
    result.status = links::Status::unchecked;
    result.source = text::Place{"content/a.md", line, 3};
    return result;
}

std::vector<links::Attempt> visits(Problem problem, int count, const std::string& final_url = "") {
    std::vector<links::Attempt> visits;
    for (int run = 0; run < count; ++run) {
        auto& visit = visits.emplace_back();
        visit.at = text::from_unix(1'795'000'000) + std::chrono::days(run);
        visit.run = run, visit.problem = problem, visit.final_url = text::ForeignWords::of(final_url);
    }
    return visits;
}

/// "line: new address" of each repair.
std::vector<std::string> found(links::Checked checked, links::Knowledge knowledge) {
    knowledge.today = today;
    links::apply(checked, knowledge, links::Listing::all);
    std::vector<std::string> found;
    for (const auto& repair : links::repairs(checked, knowledge, today))
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
    checked.results.back().status = links::Status::broken;
    checked.results.back().suggestion = "/priorities/asb/";
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
    links::apply(checked, knowledge, links::Listing::all);
    CHECK(checked.results[0].code == "move-planned");
    checked.results = {at_line(1, "https://b.example/old/1")};
    knowledge.history["https://b.example/old/1"] = visits(Problem::not_found, 9);
    knowledge.today = today.plus_days(30);
    links::apply(checked, knowledge, links::Listing::all);
    CHECK(checked.results[0].code == "moved-as-planned");
    CHECK(checked.broken == 0);
}

TEST_CASE("repairs change the exact bytes and nothing else") {
    const std::string bytes =
        "one\r\n- https://a.example/x and https://a.example/x\nthree\n\xff\n5\n6\n7\n8\n9\n- https://b.example/\n11";
    const std::vector<Repair> repairs{{{"a.md", 2, 3}, "https://a.example/x", "https://a.example/longer", ""},
                                      {{"a.md", 2, 27}, "https://a.example/x", "https://y", ""},
                                      {{"a.md", 3, 1}, "https://a.example/x", "never", ""},
                                      {{"a.md", 10, 3}, "https://b.example/", "https://c.example/", ""},
                                      {{"a.md", 99, 1}, "x", "never", ""}};
    std::vector<Repair> left_over;
    const auto after = links::repaired(bytes, repairs, left_over);
    CHECK(after == "one\r\n- https://a.example/longer and https://y\nthree\n\xff\n5\n6\n7\n8\n9\n- https://c.example/\n11");
    CHECK(left_over.size() == 2);
    CHECK(links::unified_diff("a.md", bytes, bytes) == "");
    CHECK(links::unified_diff("a.md", bytes, after) ==
          "--- a/a.md\n+++ b/a.md\n"
          "@@ -1,5 +1,5 @@\n one\r\n-- https://a.example/x and https://a.example/x\n+- https://a.example/longer and https://y\n "
          "three\n \xff\n 5\n"
          "@@ -7,5 +7,5 @@\n 7\n 8\n 9\n-- https://b.example/\n+- https://c.example/\n 11\n\\ No newline at end of file\n");
}

TEST_CASE("an address is found in quotation marks and behind the words of a link, and only as a whole") {
    const auto after = [](const std::string& bytes, int column) {
        std::vector<Repair> left_over;
        const auto out = links::repaired(bytes, {{{"a.md", 1, column}, "https://a/x", "NEW", ""}}, left_over);
        CHECK(left_over.empty() == (out != bytes));
        return out;
    };
    CHECK(after("address: \"https://a/x\"", 10) == "address: \"NEW\"");
    CHECK(after("See [https://a/x](https://a/x).", 5) == "See [https://a/x](NEW).");
    CHECK(after("See <https://a/x>.", 5) == "See <NEW>.");
    CHECK(after("See ![a](<https://a/x>).", 5) == "See ![a](<NEW>).");
    CHECK(after("See [a][1].\n\n[1]: https://a/x\n", 5) == "See [a][1].\n\n[1]: NEW\n");
    CHECK(after("See [a](https://a/xyz).", 5) == "See [a](https://a/xyz).");
    CHECK(after("https://a/xyz", 1) == "https://a/xyz");
}
