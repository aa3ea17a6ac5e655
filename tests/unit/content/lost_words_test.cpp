#include "content/markdown/lost_words.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "content/markdown/markdown.hpp"

namespace {

/// "lost-words 3:1" of every finding, one after the other.
std::string findings(std::string_view text, std::string_view title = {}) {
    report::Report report;
    content::read_markdown(text, 1, "a.md", report, title);
    std::string out;
    for (const auto& finding : report.sorted())
        out += fmt::format("{} {}:{} ", finding.code(), finding.place.line, finding.place.column);
    return out.substr(0, out.size() - !out.empty());
}

std::string html(std::string_view text, std::string_view title) {
    report::Report report;
    return content::read_markdown(text, 1, "a.md", report, title).prose.html;
}

}  // namespace

TEST_CASE("a reference that the text does not define is told at its place") {
    CHECK(findings("See [the plan][plan].") == "undefined-reference 1:5");
    CHECK(findings("# T\n\nWords\n> and [the plan][Plan].\n") == "undefined-reference 4:7");
    CHECK(findings("A ![map][m] here and [plan][].") == "undefined-reference 1:3 undefined-reference 1:22");
    CHECK(findings("Mail a@b.example, see [x][y].") == "undefined-reference 1:23");
    CHECK(findings("A note[^1] and\nanother[^b].") == "undefined-reference 1:7 undefined-reference 2:8");
    CHECK(findings("| a |\n|---|\n| [x][y] |\n") == "undefined-reference 3:3");
}

TEST_CASE("an address with blanks is told where readers see its brackets") {
    CHECK(findings("A [report](Annual report 2024.pdf) and ![map]( my map.png ).") ==
          "undefined-reference 1:3 undefined-reference 1:40");
    CHECK(findings("[a](x.md \"A title\") [b](<y z.md> 'title') [c](v.md (title)) `[d](e f.md)` \\[g](h i.md)") == "");
}

TEST_CASE("brackets that are no reference are not told") {
    CHECK(findings("See [the plan][plan].\n\n[PLAN]: /plan/\n") == "");
    CHECK(findings("Code `[a][b]` and `x[^1]`, matrix[0][1], \\[a\\]\\[b\\], [sic] [^].") == "");
    CHECK(findings("    [a][b]\n\n```\n[^1]\n[c][d]\n```\n") == "");
    CHECK(findings("- [ ] one\n- [x] two\n") == "");
    CHECK(findings("A note[^1].\n\n[^1]: Its text.\n") == "");
    CHECK(findings("[//]: # (a comment)\n\n[comment]: <> (another)\n\nText.") == "");
}

TEST_CASE("a definition that nothing leads to, and the second of two with one name, are told") {
    CHECK(findings("Twice[^2].\n\n[^2]: First\n\n[^2]: Second, lost\n\n[^3]: Unused, lost\n") == "lost-words 5:1 lost-words 7:1");
    CHECK(findings("Text[^a].\n\n[^A]: its\n    text\n\n    and more\n") == "");
    CHECK(findings("[a][r]\n\n[r]: /x/\n[r]: /y/\n\n[s]: /z/\n") == "lost-words 4:1 lost-words 6:1");
    CHECK(findings("Text.\n\n```\n[^9]: code\n```\n\n    [^8]: code\n") == "");
    CHECK(findings("Words of[^1] a list:\n\n- one\n\n  [^1]: in it\n") == "");
}

TEST_CASE("a cell beyond the columns of its table is told at its place") {
    CHECK(findings("| a | b |\n|---|---|\n| 1 | 2 | lost |\n") == "lost-words 3:11");
    CHECK(findings("a | b\n--|--\n1 | 2 | lost | more\n1 | 2 |\n1 | 2 | |\n1\n") == "lost-words 3:9");
    CHECK(findings("> | a |\n> |---|\n> | 1 \\| 2 |\n> | 1 | 2 |\n") == "lost-words 4:9");
}

TEST_CASE("a link or heading without words or without address is told") {
    CHECK(findings("[foo]() [b](<>) ![map]()") == "empty-address 1:1 empty-address 1:9 empty-address 1:17");
    CHECK(findings("[r]\n\n[r]: <>\n") == "empty-address 1:1");
    CHECK(findings("##\n\n[](report.md) words\n\n[![](x.png)](y.md) [![a map](x.png)](y.md) [`c`](z.md)") ==
          "without-words 1:1 without-words 3:1 without-words 5:1");
}

TEST_CASE("a first heading stays in the text unless it says what the title says") {
    CHECK(html("# Knife crime\n\nText.", "Plan for 2027").starts_with("<h2 id=\"knife-crime\">Knife crime</h2>"));
    CHECK(html("# Plan, for *2027*!\n\nText.", "Plan for 2027") == "<p>Text.</p>\n");
    CHECK(html("# Plan\n\nText.", "") == "<p>Text.</p>\n");
    CHECK(html("# Plan[^1]\n\nText.\n\n[^1]: Note.", "Plan").starts_with("<h2 id=\"plan\">Plan<sup>"));
    CHECK(html("# Строгий\n", "Другой").starts_with("<h2"));
}

TEST_CASE("the word www. alone is no link") {
    CHECK(html("Write www. before it, WWW. too.", "") == "<p>Write www. before it, WWW. too.</p>\n");
    CHECK(html("Write www.a.example too.", "").find("<a href") != std::string::npos);
}
