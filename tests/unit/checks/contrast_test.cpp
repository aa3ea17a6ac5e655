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

TEST_CASE("what stands after a dark block, or in a block of another scheme, is no colour of the dark one") {
    const std::string dark = "@media (prefers-color-scheme: dark){:root{--b:#fff}.x{y:z}}";
    CHECK(findings("--a on --b 4.5", ":root{--a:#000;--b:#fff}" + dark + ":root{--b:#000}").empty());
    CHECK(findings("--a on --b 4.5", ":root{--a:#000;--b:#fff}" + dark + "@media print{:root{--b:#000}}").empty());
    CHECK(findings("--a on --c 4.5", ":root{--a:#000;--c:#fff}" + dark + ":root{--c:#000}").empty());
    CHECK(findings("--a on --b 4.5", ":root{--a:#000;--b:#fff}@media (prefers-color-scheme: light){:root{--b:#000}}").empty());
}

TEST_CASE("every dark block counts, to its very end, and a property is known by its whole name") {
    const std::string light = ":root{--a:#000;--b:#fff}";
    const auto in_dark = [&](const std::string& css) {
        const auto found = findings("--a on --b 4.5", light + css);
        return found.size() == 1 && found[0].message.find("in the dark scheme") != std::string::npos;
    };
    CHECK(in_dark("@media (prefers-color-scheme:dark){.x{--c:#fff}}p{}@media (prefers-color-scheme: dark){:root{--b:#111}}"));
    CHECK(in_dark("@media (prefers-color-scheme:dark){.x{y:z}.y{y:z}:root{--b:#111}}"));
    CHECK(in_dark("@media (prefers-color-scheme:dark){:root{--bright:#fff;--b :\n#111}}"));
    CHECK(in_dark("@media (prefers-color-scheme:dark){:root{--b:var(--c);--b:#111"));
    CHECK_FALSE(in_dark("@media (prefers-color-scheme:dark){:root{--bright:#111}}"));
}

TEST_CASE("a pair is read to its last word, in any writing of its colours") {
    CHECK(findings("--a on --b 4.5\n", ":root{--a:#000;--b:#FFF}").empty());
    CHECK(findings("  #000 on #fff 21  \r\n", "").empty());
    CHECK(findings("#000 on #fff 21.1\n", "").size() == 1);
    CHECK(findings("#fff on #767676 4.5\n#777777 on #fff 4.4\n", "").empty());
    for (const auto* line : {"#000 on #fff", "#000 #fff 4.5", "#000 on #fff 4.5x", "#000 on #fff 0.5", "#000 on #fff 22", "on"}) {
        CAPTURE(line);
        const auto found = findings(line, "");
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == report::Kind::bad_pair);
    }
    for (const auto* colour : {"#00g", "#0000", "#00000", "red"}) {
        CAPTURE(colour);
        CHECK(findings(std::string(colour) + " on #fff 4.5", "").size() == 1);
    }
}
