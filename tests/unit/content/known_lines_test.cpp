#include "content/authoring/known_lines.hpp"

#include <doctest/doctest.h>

#include "content/readers/read_portal.hpp"

namespace {

const std::vector<std::string> folders{"content"};
const auto day = *text::Date::parse("2026-11-22");

report::Finding finding_of(const std::string& message) {
    return {report::Kind::vague_link, {"content/plans/a b.md", 3, 1}, message, "help", "0123456789abcdef"};
}

std::vector<model::KnownFinding> read(const std::string& bytes) {
    report::Report report;
    auto portal = content::read_portal(text::Tree("content", {{"site.yaml", "title: T\n"}, {"known.yaml", bytes}}), report);
    CHECK(report.empty());
    return portal.known;
}

}  // namespace

TEST_CASE("the lines for a finding are read as they were meant") {
    const auto lines = content::known_lines({finding_of("the words\n\"here\": # \x1b[2J")}, folders,
                                            {"- as the paper # says", "Team: safety", day, text::Date::parse("2027-01-01")});
    CHECK(lines.starts_with("# the words\\x0A\"here\""));
    const auto known = read(lines);
    REQUIRE(known.size() == 1);
    CHECK(known[0].rule.value == "vague-link");
    CHECK(known[0].where == "plans/a b.md");
    CHECK(known[0].reason == "- as the paper # says");
    CHECK(known[0].who == "Team: safety");
    CHECK(known[0].day.value == day);
    CHECK(known[0].until->value.iso() == "2027-01-01");
    CHECK(known[0].fingerprint == "0123456789abcdef");
}

TEST_CASE("what nobody has said is left to be filled in") {
    const auto lines = content::known_lines({finding_of("words")}, folders, {"", "", day, std::nullopt});
    CHECK(lines.find("  reason:\n  who:\n  day: 2026-11-22\n  fingerprint: ") != std::string::npos);
}

TEST_CASE("things leave a list with the comments above them, and nothing else does") {
    const std::string list =
        "# the list\n\n"
        "# first\n- a: 1\n  b: 2\n"
        "- {a: 2,\n   b: 3}\n"
        "\n# third\n-\n  a: 3\n  # inside\n  b: 4\n";
    CHECK(content::without_items(list, {}) == list);
    CHECK(content::without_items(list, {4}) == "# the list\n\n- {a: 2,\n   b: 3}\n\n# third\n-\n  a: 3\n  # inside\n  b: 4\n");
    CHECK(content::without_items(list, {6}) ==
          "# the list\n\n# first\n- a: 1\n  b: 2\n\n# third\n-\n  a: 3\n  # inside\n  b: 4\n");
    CHECK(content::without_items(list, {11}) == "# the list\n\n# first\n- a: 1\n  b: 2\n- {a: 2,\n   b: 3}\n\n");
    CHECK(content::without_items("- a: 1\n", {1}) == "[]\n");
}

TEST_CASE("things are added at the end of a list") {
    CHECK(content::with_items("", "- a\n") == "- a\n");
    CHECK(content::with_items("[]\n", "- a\n") == "- a\n");
    CHECK(content::with_items("- a", "- b\n") == "- a\n- b\n");
    CHECK(content::with_items("- a\n", "") == "- a\n");
    CHECK(read(content::with_items(content::without_items("- a: 1\n", {1}), "")).empty());
}
