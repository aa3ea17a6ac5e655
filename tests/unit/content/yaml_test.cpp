#include <doctest/doctest.h>

#include <random>

#include "content/data/flat_yaml.hpp"
#include "content/data/node.hpp"

using content::Node;

namespace {

std::optional<Node> yaml(std::string_view text, report::Report& report) {
    return content::read_yaml(text, {"a.yaml", 1, 1}, report);
}

std::string first_message(std::string_view text) {
    report::Report report;
    const auto node = yaml(text, report);
    if (report.empty()) return node ? "" : "nothing";
    const auto finding = report.sorted().front();
    return std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + " " + finding.message;
}

bool same(const Node& a, const Node& b) {
    if (a.type != b.type || a.quoted != b.quoted || a.text != b.text || a.line != b.line || a.column != b.column ||
        a.members.size() != b.members.size())
        return false;
    for (size_t i = 0; i < a.members.size(); ++i)
        if (a.members[i].key != b.members[i].key || a.members[i].line != b.members[i].line ||
            a.members[i].column != b.members[i].column || !same(a.members[i].value, b.members[i].value))
            return false;
    return true;
}

}  // namespace

TEST_CASE("YAML values stay as they are written") {
    report::Report report;
    const auto node = yaml("phone: 0116 305\noctal: 0123\nno: no\ndate: 2019-12-06\nempty:\nquoted: \"38\"\n", report);
    REQUIRE(node);
    CHECK(node->find("phone")->value.text == "0116 305");
    CHECK(node->find("octal")->value.text == "0123");
    CHECK(node->find("no")->value.text == "no");
    CHECK(node->find("empty")->value.type == Node::Type::null);
    CHECK(node->find("quoted")->value.quoted);
    CHECK(node->find("date")->value.line == 4);
    CHECK(node->find("date")->value.column == 7);
}

TEST_CASE("YAML that would surprise its writer is refused") {
    CHECK(first_message("a: 1\nb: 2\na: 3\n") == "3:1 the key \"a\" is given twice");
    CHECK(first_message("a: \"open\nb: c\n") == "1:4 the quotation marks are never closed");
    CHECK(first_message("a: 'it''s open\n") == "1:4 the quotation marks are never closed");
    CHECK(first_message("a: 'it''s closed' # \"\n") == "");
    CHECK(first_message("a: \"closed \\\" here\" # comment\n") == "");
    CHECK(first_message("a: &x 1\nb: *x\n") == "1:4 anchors (&) and aliases (*) are not used here");
    CHECK(first_message("a: &x\n") == "1:4 anchors (&) and aliases (*) are not used here");
    CHECK(first_message("a: 1\n...\nb: 2\n") == "3:1 this does not belong to the facts above");
    CHECK(first_message("a: \"\\x02\"\n") == "1:4 the text holds the control character 0x02");
    CHECK(first_message("? [a]\n: b\n") == "1:3 a key must be one word or text");
}

TEST_CASE("the quick reader of front matter gives what the full one gives, or nothing") {
    const std::vector<std::string> parts{"title",
                                         "a_b",
                                         "x",
                                         ": ",
                                         ":",
                                         " ",
                                         "  ",
                                         "\n",
                                         "\r\n",
                                         "\"",
                                         "'",
                                         "#",
                                         " #",
                                         "\t",
                                         "- ",
                                         "[",
                                         "]",
                                         "{",
                                         "}",
                                         "&",
                                         "*",
                                         "!",
                                         "|",
                                         ">",
                                         "%",
                                         "@",
                                         "`",
                                         "?",
                                         ",",
                                         "null",
                                         "~",
                                         "true",
                                         "2019-12-06",
                                         "0123",
                                         "caf\u00e9",
                                         "\u201c",
                                         "\\",
                                         "word",
                                         "title: Plain words\n",
                                         "date: 2019-12-06\n",
                                         "quoted: \"a b\"\n",
                                         "single: 'a b'\n",
                                         "url: https://x.example/a?b=c#d\n"};
    std::mt19937 random(20191206);
    size_t quick = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const auto count = 1 + random() % 9;
        for (size_t i = 0; i < count; ++i) text += parts[random() % parts.size()];
        const auto flat = content::read_flat_yaml(text, 2);
        if (!flat) continue;
        ++quick;
        report::Report report;
        const auto full = content::read_yaml(text, {"a.md", 2, 1}, report);
        INFO(text);
        REQUIRE(full);
        CHECK(same(*flat, *full));
    }
    CHECK(quick > 200);
}

TEST_CASE("JSON values have their places, also behind texts that look like punctuation") {
    report::Report report;
    const auto node =
        content::read_json("{\n  \"a\": \"}],:\\\"\",\n  \"b\": [1.50, true, null, {\"c\": -2e3}]\n}\n", "a.json", report);
    REQUIRE(node);
    const auto& list = node->find("b")->value;
    CHECK(node->find("a")->value.text == "}],:\"");
    CHECK(list.line == 3);
    CHECK(list.column == 8);
    CHECK(list.items[0].text == "1.50");
    CHECK(list.items[1].column == 15);
    CHECK(list.items[3].find("c")->value.column == 33);
    CHECK(report.empty());
}
