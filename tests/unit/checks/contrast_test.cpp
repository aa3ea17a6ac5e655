#include <doctest/doctest.h>

#include "checks/checks.hpp"

namespace {

std::vector<report::Finding> findings(std::string pairs, std::string style) {
    report::Report report;
    checks::check_contrast(text::Tree("theme", {{"contrast.txt", std::move(pairs)}, {"static/style.css", std::move(style)}}),
                           report);
    return report.sorted();
}

}  // namespace

TEST_CASE("contrast is counted as WCAG does: #767676 on white is just enough for words, #777777 is not") {
    CHECK(findings("#767676 on #ffffff 4.5\n#000 on #fff 21\n", "").empty());
    const auto found = findings("#777777 on #fff 4.5\n", "");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.find("contrast of 4.48") != std::string::npos);
}

TEST_CASE("the dark scheme is judged with its own colours, and with those of the light one where it has none") {
    const std::string style = ":root{--a:#000;--b:#fff}@media screen and (prefers-color-scheme:dark){:root{--b:#333}}";
    const auto found = findings("--a on --b 4.5", style);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.find("in the dark scheme") != std::string::npos);
}

TEST_CASE("a colour that the style sheet does not give is said, so that a renamed colour is not lost") {
    const auto found = findings("\n# comment\n--gone on #fff 4.5\n", ":root{--gone-too:#000}");
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == report::Kind::bad_pair);
    CHECK(found[0].place.line == 3);
}
