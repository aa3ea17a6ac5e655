#include <doctest/doctest.h>

#include <algorithm>

#include "checks/checks.hpp"
#include "content/readers/read_portal.hpp"

namespace {

/// What all rules on words say of a portal of one file: "line [code] message".
std::vector<std::string> said(const std::string& path, const std::string& bytes) {
    report::Report report, unheard;
    text::Tree tree("content", {{path, bytes}, {"site.yaml", "title: T\n"}});
    checks::check_personal_data(tree, report);
    checks::check_hidden_characters(tree, report);
    checks::check_words(tree, report);
    content::Words words;
    content::read_portal(std::move(tree), words, unheard);
    checks::check_words(words, report);
    std::vector<std::string> all;
    for (const auto& finding : report.sorted())
        all.push_back(std::to_string(finding.place.line) + " [" + std::string(finding.code()) + "] " + finding.message);
    return all;
}

std::vector<std::string> in_text(const std::string& words) {
    return said("index.md", "---\ntitle: T\n---\nOne\n\nTwo " + words + " three.\n\nFour\n");
}

std::vector<std::string> in_value(const std::string& yaml) { return said("index.md", "---\ntitle: " + yaml + "\n---\nText\n"); }

using Said = std::vector<std::string>;

const Said number{"6 [personal-data] \"07700 900123\" is a mobile number"};
const Said together{"6 [personal-data] \"07700900123\" is a mobile number"};
const Said mailbox{"6 [personal-data] \"john.smith@example.org\" looks like a person's mailbox"};

}  // namespace

TEST_CASE("a number is a number to a reader, whatever stands between its digits in the source") {
    for (const auto* written :
         {"07700&#32;900123", "07700&nbsp;900123", "07700 <!-- x --> 900123", "07700 **900123**", "**07700** 900123",
          "07700\n900123", "[07700](/x/) 900123", "07700 ~~900123~~", "0770&#48; 900123", "\\07700 9001&#x32;3",
          "07700&thinsp;900123", "07700\u2003900123", "07700  \n  900123", "[07700 <!---->900123](/x/)"}) {
        CAPTURE(std::string(written));
        CHECK(in_text(written) == number);
    }
    for (const auto* written :
         {"07700\u00ad900123", "07700&shy;900123", "077009\u200d00123", "07700<!-- -->900123", "07700*900*123",
          "０７７００９００１２３", "07700９００123", "𝟎𝟕𝟕𝟎𝟎900123", "٠٧٧٠٠٩٠٠١٢٣", "0`7700900123`"}) {
        CAPTURE(std::string(written));
        const auto found = in_text(written);
        CHECK(std::count(found.begin(), found.end(), together.front()) == 1);
    }
}

TEST_CASE("a mailbox is a mailbox to a reader") {
    for (const auto* written : {"john.smith&#64;example.org", "john.smith&commat;example.org", "john&period;smith@example.org",
                                "john.**smith**@example.org", "john.smith＠example.org", "john.smi<!-- -->th@example.org",
                                "[x](mailto:john.smith%40example.org)", "[x](mailto:john&#46;smith@example.org)",
                                "[x](MAILTO:john%2Esmith@example.org)", "john.smi\u00adth@example.org",
                                "![john.smith&#64;example.org](/a.png)", "[x](/x/ \"john.smith&#64;example.org\")"}) {
        CAPTURE(std::string(written));
        CHECK(in_text(written) == mailbox);
    }
    CHECK(in_text("[x](tel:07700%20900123)") == number);
}

TEST_CASE("tags that are shown as text hide nothing, and neither do the names of files") {
    const auto found = in_text("07700 <b>900</b>123");
    CHECK(std::count(found.begin(), found.end(), number.front()) == 1);
    CHECK(said("papers/07700900123.pdf", "%PDF-1.4\n") == Said{"0 [personal-data] \"07700900123\" is a mobile number"});
    CHECK(said("papers/a\u202efdp.pdf", "%PDF-1.4\n").size() == 1);
}

TEST_CASE("cells, items and headings are words of their own") {
    CHECK(said("index.md", "| a | b |\n|---|---|\n| 07700 | 900123 |\n| 07700&#32;900124 | x |\n") ==
          Said{"4 [personal-data] \"07700 900124\" is a mobile number"});
    CHECK(in_text("07700\n\n900123").empty());
    CHECK(in_text("07700\n- 900123").empty());
    CHECK(said("index.md", "# T &#48;7700 900123\n") == Said{"1 [personal-data] \"07700 900123\" is a mobile number"});
}

TEST_CASE("values are judged as YAML reads them") {
    CHECK(in_value("\"\\u0030\\x37700 900123\"") == Said{"2 [personal-data] \"07700 900123\" is a mobile number"});
    CHECK(in_value("\"07700\n  900123\"") == Said{"2 [personal-data] \"07700 900123\" is a mobile number"});
    CHECK(in_value("07700\n  900123") == Said{"2 [personal-data] \"07700 900123\" is a mobile number"});
    CHECK(in_value("\"john.smith\\x40example.org\"") ==
          Said{"2 [personal-data] \"john.smith@example.org\" looks like a person's mailbox"});
    CHECK(in_value("\"a\\u202eb\"").size() == 1);
    CHECK(said("site.yaml", "").empty());
    CHECK(said("glossary.yaml", "- id: a\n  title: A\n  summary: >\n    Ring 07700\n    900123 now\n").size() == 1);
}

TEST_CASE("invisible characters are found by what they are, not by how they are written") {
    for (const auto* written : {"a&#x202e;b", "a&#8238;b", "a&#x200B;b", "a&NoBreak;b", "![a&#x202e;](/a.png)"}) {
        CAPTURE(std::string(written));
        const auto found = in_text(written);
        REQUIRE(found.size() == 1);
        CHECK(found[0].starts_with("6 [hidden-character]"));
    }
    CHECK(in_text("a&shy;b `&#x202e;` \\&#x202e;").empty());
}

TEST_CASE("whatever nobody sees and no text needs is refused by its kind") {
    for (const auto* written :
         {"a&#x61c;b",  "a&#xe0041;b", "a&#x2028;b", "a&#x2065;b", "a&#x206a;b", "a&#xfff9;b",  "a&#x115f;b", "a&#x3164;b",
          "a&#xffa0;b", "a&#x17b4;b",  "a&#x180e;b", "a&#x34f;b",  "a&#x2800;b", "a&#x1d173;b", "a&#xfffe;b", "a&#xffff;b",
          "a&#x9b;b",   "a&#x85;b",    "a&#xfdd0;b", "a\u061cb",   "a\u3164b",   "a\U000e0041b"}) {
        CAPTURE(std::string(written));
        const auto found = in_text(written);
        REQUIRE(found.size() == 1);
        CHECK(found[0].starts_with("6 [hidden-character]"));
    }
    CHECK(
        in_text("\u2014 \u00a3 \u00bd \u2764\ufe0f \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f \u30ab")
            .empty());
    CHECK(in_value("\"a\\u061cb\"").size() == 1);
}

TEST_CASE("numbers and mailboxes are found in more spellings than one") {
    for (const auto* written :
         {"07700 - 900 - 123", "07700_900_123", "44 7700 900123", "447700900123", "+44 7700 - 900123", "07700 \u2013 900123"}) {
        CAPTURE(std::string(written));
        CHECK(in_text(written).size() == 1);
    }
    for (const auto* written :
         {"john-smith@leics.example", "john_smith@leics.example", "john.o'brien@leics.example", "j@me.com"}) {
        CAPTURE(std::string(written));
        CHECK(in_text(written).size() == 1);
    }
    CHECK(in_text("community-safety@leics.example front_desk@leics.example 2044 7700 900").empty());
    CHECK(said("07700 900123/a.txt", "x").size() == 1);
    CHECK(said("07700%20900123.txt", "x").size() == 1);
}

TEST_CASE("published data are judged as programs read them") {
    CHECK(said("data/a.json", R"({"a": "07700\u0020900123", "b": "john.smith\u0040example.org"})").size() == 2);
    CHECK(said("data/a.json", R"({"a": "07700\/900123"})").size() == 1);
    CHECK(said("data/a.json", "{\"a\": \"\\u202e\"}").size() == 1);
    CHECK(said("data/a.json", R"({"a": "07700\udb40\udc20900123"})").size() == 2);  // a hidden tag, and the number around it
    CHECK(said("data/a.json", R"({"a": "\ud83d\ude00 \ud83d \u12"})").empty());
    CHECK(said("a.ics", "DESCRIPTION:Ring 077\r\n 00900123\r\n") == Said{"1 [personal-data] \"07700900123\" is a mobile number"});
    CHECK(said("a.csv", "a,b\n\"07700\n900123\",c\n") == Said{"2 [personal-data] \"07700 900123\" is a mobile number"});
    CHECK(said("a.csv", "a,b\n07700,900123\n07700\n900123\n").empty());
    CHECK(said("a.txt", "Ring 07700\n900123\n") == Said{"1 [personal-data] \"07700 900123\" is a mobile number"});
    CHECK(said("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<text>077<tspan>00 900123</tspan></text></svg>") ==
          Said{"2 [personal-data] \"07700 900123\" is a mobile number"});
    CHECK(said("a.xml", "<x>john.smith&#64;example.org</x>").size() == 1);
    CHECK(said("a.xml", "<x y='07700&#32;900123'/>").size() == 1);
}

TEST_CASE("what the source shows is said once, at its place") {
    CHECK(in_text("07700 900123 &amp; **07700 900123**").size() == 2);  // both in the source
    CHECK(in_text("**john.smith@example.org** &amp; more") == mailbox);
    CHECK(in_text("Tom &amp; Jerry, 7&nbsp;000 of 12&#44;345 *678* 901").empty());
}
