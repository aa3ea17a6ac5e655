// Addresses exchanged in files of every form, as `csa relink` does it.
#include "content/readers/read_addresses.hpp"

#include <doctest/doctest.h>

#include "content/markdown/spelling.hpp"

namespace {

using Strings = std::vector<std::string>;

constexpr const char* old = "https://a.example/x";
constexpr const char* hostile = "https://a.example/x)[Pay-here](https://evil.example/";

/// Every address of `file` that a reader meets, as the site's reader understands it.
Strings addresses(const std::string& bytes, const std::string& file = "a.md") {
    Strings found;
    const auto reading = content::read_addresses(bytes, file);
    REQUIRE(reading);
    for (const auto& address : reading->addresses)
        if (address.place.line > 0) found.push_back(reading->pieces[address.piece]);
    return found;
}

/// `bytes` with every address `before` exchanged; "left over" behind it where some are not.
std::string mended(const std::string& bytes, const std::string& before, const std::string& after,
                   const std::string& file = "a.md") {
    const auto read = [&](std::string_view text) { return content::read_addresses(text, file); };
    const auto reading = read(bytes);
    REQUIRE(reading);
    std::vector<text::Repair> repairs, left_over;
    for (const auto& address : reading->addresses)
        if (address.place.line > 0 && reading->pieces[address.piece] == before)
            repairs.push_back({address.place, before, after, ""});
    auto out = text::mended(bytes, repairs, read, left_over);
    CHECK(repairs.size() > 0);
    return left_over.empty() ? out : out + " left over";
}

std::string in_markdown(const std::string& bytes, const std::string& after = "NEW") { return mended(bytes, old, after); }
std::string in_yaml(const std::string& bytes, const std::string& before = old, const std::string& after = "https://b/") {
    return mended(bytes, before, after, "a.yaml");
}

}  // namespace

TEST_CASE("the address of every form of link in Markdown is exchanged, and nothing else") {
    CHECK(in_markdown("See [a](https://a.example/x).") == "See [a](NEW).");
    CHECK(in_markdown("See [a]( https://a.example/x  \"https://a.example/x\" ).") == "See [a]( NEW  \"https://a.example/x\" ).");
    CHECK(in_markdown("See [a](\n   https://a.example/x\n'title').") == "See [a](\n   NEW\n'title').");
    CHECK(in_markdown("> See [a](\n> https://a.example/x).") == "> See [a](\n> NEW).");
    CHECK(in_markdown("See ![a](<https://a.example/x> 't').") == "See ![a](<NEW> 't').");
    CHECK(in_markdown("[![a](/b.png)](https://a.example/x)") == "[![a](/b.png)](NEW)");
    CHECK(in_markdown("[![a](https://a.example/x)](/b)") == "[![a](NEW)](/b)");
    CHECK(in_markdown("See [https://a.example/x](https://a.example/x).") == "See [https://a.example/x](NEW).");
    CHECK(in_markdown("- See [a][1] and [1].\n\n> [1]:\n> <https://a.example/x>\n") ==
          "- See [a][1] and [1].\n\n> [1]:\n> <NEW>\n");
    CHECK(in_markdown("[A b] [a  B][]\n\n[a b]: https://a.example/x (t)\n[a b]: https://a.example/x\n") ==
          "[A b] [a  B][]\n\n[a b]: NEW (t)\n[a b]: https://a.example/x\n");
    CHECK(in_markdown("[https://a.example/x]\n\n[https://a.example/x]: https://a.example/x") ==
          "[https://a.example/x]\n\n[https://a.example/x]: NEW");
    CHECK(in_markdown("| a | b |\n|---|---|\n| `\\|` | [a](https://a.example/x) |\n") ==
          "| a | b |\n|---|---|\n| `\\|` | [a](NEW) |\n");
    CHECK(in_markdown("## [a](https://a.example/x) {#b}\n\nA [^1].\n\n[^1]: [b](https://a.example/x)\n") ==
          "## [a](NEW) {#b}\n\nA [^1].\n\n[^1]: [b](NEW)\n");
    CHECK(in_markdown("1. a\n   > - [a](https://a.example/x)\n   >   [a](https://a.example/x)\n") ==
          "1. a\n   > - [a](NEW)\n   >   [a](NEW)\n");
}

TEST_CASE("links whose words are their address keep both the same") {
    CHECK(in_markdown("<https://a.example/x>: https://a.example/x.", "https://b/") == "<https://b/>: https://b/.");
    CHECK(in_markdown("(https://a.example/x)", "https://b/y.") == "(<https://b/y.>)");
    CHECK(in_markdown("*https://a.example/x*", hostile) ==
          "*<https://a.example/x&#41;&#91;Pay-here&#93;&#40;https://evil.example/>*");
    CHECK(in_markdown("\\<https://a.example/x is", "https://b/") == "\\<https://b/ is");
    CHECK(in_markdown("\\[a](https://a.example/x)", "https://b/") == "\\[a](https://b/)");
    CHECK(mended("See www.a.example/x, <http://www.a.example/x>", "http://www.a.example/x", "https://b/") ==
          "See https://b/, <https://b/>");
    CHECK(mended("| a |\n|---|\n| https://a.example/x\\|y z |\n", "https://a.example/x|y", "https://b/y|z") ==
          "| a |\n|---|\n| <https://b/y&#124;z> z |\n");
}

TEST_CASE("an address written with character references and backslashes is found") {
    const std::string before = "https://a.example/x?b&c_(d";
    for (const auto* written : {"https://a.example/x?b&amp;c_\\(d", "&#104;ttps://a.example/x?b&c\\_&lpar;d",
                                "<https://a.example/x?b\\&c_(d>", "https&colon;//a.example/x?b&#x26;c_&#40;d"}) {
        const std::string bytes = written, inner = bytes.starts_with('<') ? "<NEW>" : "NEW";
        CHECK(mended("[a](" + bytes + ")", before, "NEW") == "[a](" + inner + ")");
        CHECK(mended("[a]\n\n[a]: " + bytes + "\n", before, "NEW") == "[a]\n\n[a]: " + inner + "\n");
    }
    CHECK(mended("[a](https://a.example/caf%C3%A9)", "https://a.example/caf%C3%A9", "NEW") == "[a](NEW)");
    CHECK(mended("[a](https://a.example/café)", "https://a.example/café", "NEW") == "[a](NEW)");
}

TEST_CASE("the same address in what is no link stays") {
    const std::string elsewhere =
        "---\ntitle: See https://a.example/x\nsummary: see https://a.example/x\n---\n\n"
        "`[a](https://a.example/x)` and ``` <https://a.example/x> ```\n\n"
        "```text\n[a](https://a.example/x)\n```\n\n    [a](https://a.example/x)\n\n<!-- [a](https://a.example/x) -->\n\n"
        "A <!-- https://a.example/x --> <b title=\"https://a.example/x\">\\[a][b] \\<a\n\n[unused]: https://a.example/x\n\n"
        "![see [a](https://a.example/x)](/b.png) https&colon;//a.example/x [b](/c \"https://a.example/x\")\n\n"
        "[a](https://a.example/xyz) [a](https://a.example/x/y)\n";
    CHECK(in_markdown(elsewhere + "\n[a](https://a.example/x)") == elsewhere + "\n[a](NEW)");
    CHECK(in_markdown("[a](https://a.example/x)\n\n" + elsewhere.substr(elsewhere.find('`'))) ==
          "[a](NEW)\n\n" + elsewhere.substr(elsewhere.find('`')));
}

TEST_CASE("line ends, tabs, the byte order mark and a missing last line end stay") {
    CHECK(in_markdown("\xef\xbb\xbf---\r\ntitle: a\r\n---\r\n\r\n-\t[a](https://a.example/x)\t\r\n\r\n"
                      "\t[a]\r\n\r\n[a]: https://a.example/x\t") ==
          "\xef\xbb\xbf---\r\ntitle: a\r\n---\r\n\r\n-\t[a](NEW)\t\r\n\r\n\t[a]\r\n\r\n[a]: NEW\t");
    CHECK(in_markdown("\xef\xbb\xbf[a](https://a.example/x)") == "\xef\xbb\xbf[a](NEW)");
    CHECK(in_yaml("\xef\xbb\xbf"
                  "a: https://a.example/x # b\r\nb: c") ==
          "\xef\xbb\xbf"
          "a: https://b/ # b\r\nb: c");
}

TEST_CASE("a new address cannot end its link or begin anything else") {
    const Strings hostile_addresses{
        hostile,           "https://b/a b",  "https://b/(",   "https://b/)",      "https://b/a\\",   "https://b/`",
        "https://b/|",     "https://b/<i>",  "https://b/\"'", "https://b/&copy;", "https://b/&#41;", "https://b/*a*_b_~~c~~",
        "https://b/](/c)", "https://b/[^1]", "https://b/!",   "https://b/a.",     "https://b/x}"};
    const Strings forms{"[a](https://a.example/x)",
                        "[a](<https://a.example/x>)",
                        "[a]\n\n[a]: https://a.example/x",
                        "<https://a.example/x>",
                        "https://a.example/x",
                        "**https://a.example/x**",
                        "a ` b [a](https://a.example/x)",
                        "| a |\n|---|\n| [a](https://a.example/x) |",
                        "[![a](https://a.example/x)](/d)"};
    for (const auto& address : hostile_addresses)
        for (const auto& form : forms) {
            CAPTURE(address);
            CAPTURE(form);
            auto expected = addresses(form);
            std::replace(expected.begin(), expected.end(), std::string(old), address);
            const auto made = in_markdown(form, address);
            const bool possible = form.find("](") != std::string::npos || form.find("]:") != std::string::npos ||
                                  address.find_first_of(" <\"`") == std::string::npos;
            if (!possible && made.ends_with(" left over")) CHECK(made == form + " left over");
            else CHECK(addresses(made) == expected);
        }
}

TEST_CASE("a repair that would change anything else is left over, and its neighbours are made") {
    CHECK(in_markdown("[https://a.example/x](https://a.example/x) <https://a.example/x>", "b c") ==
          "[https://a.example/x](b&#32;c) <https://a.example/x> left over");
    CHECK(in_markdown("[a](https://a.example/x)", "") == "[a]()");
}

TEST_CASE("values of YAML are exchanged in every form of writing") {
    CHECK(in_yaml("a: https://a.example/x") == "a: https://b/");
    CHECK(in_yaml("a: 'https://a.example/x' # https://a.example/x\n") == "a: 'https://b/' # https://a.example/x\n");
    CHECK(in_yaml("a: \"https:\\/\\/a.example/x\"\n") == "a: \"https://b/\"\n");
    CHECK(in_yaml("- {a: https://a.example/x, b: [c, https://a.example/x]}\n") == "- {a: https://b/, b: [c, https://b/]}\n");
    CHECK(in_yaml("a:\n  https://a.example/x\nb: c\n") == "a:\n  https://b/\nb: c\n");
    CHECK(in_yaml("a: |\n  https://a.example/x\nb: >-\n\n    https://a.example/x\n", "https://a.example/x\n") ==
          "a: |\n  https://b/\nb: >-\n\n    https://a.example/x\n");
    CHECK(in_yaml("a: >-\r\n  https://a.example/x\r\nb: c\r\n") == "a: >-\r\n  https://b/\r\nb: c\r\n");
    CHECK(in_yaml("a: say https://a.example/x\nb: https://a.example/x/y\nc: https://a.example/x\n") ==
          "a: say https://a.example/x\nb: https://a.example/x/y\nc: https://b/\n");
    CHECK(in_yaml("a: 'it''s'\n", "it's", "b") == "a: 'b'\n");
    CHECK(mended("---\ntitle: a\nb: https://a.example/x\n---\nhttps://a.example/y", old, "https://b/") ==
          "---\ntitle: a\nb: https://b/\n---\nhttps://a.example/y");
}

TEST_CASE("a new address cannot leave its value of YAML or JSON") {
    const Strings hostile_addresses{
        "https://b/#c", "https://b/: c", "https://b/ #c", "https://b/\"'\\", "https://b/,[]{}", "#c", "- c", "https://b/:", "*c",
        "&c",           "yes: no"};
    for (const auto& address : hostile_addresses)
        for (const std::string form :
             {"a: https://a.example/x\nb: c\n", "a: 'https://a.example/x'\n", "a: \"https://a.example/x\"\n",
              "a: [b, https://a.example/x, c]\n", "a: >-\n  https://a.example/x\n"}) {
            CAPTURE(address);
            CAPTURE(form);
            const auto made = in_yaml(form, old, address);
            auto expected = addresses(form, "a.yaml");
            std::replace(expected.begin(), expected.end(), std::string(old), address);
            CHECK(addresses(made, "a.yaml") == expected);
        }
    CHECK(mended(R"({"a": ["https:\/\/a.example\u002fx", "b\"c"], "d": 1.50})", old, "https://b/\"\\", "a.json") ==
          R"({"a": ["https://b/\"\\", "b\"c"], "d": 1.50})");
}

TEST_CASE("two repairs that want different things of one definition are left over") {
    const std::string bytes = "[a] [b][a]\n\n[a]: https://a.example/x\n";
    const auto read = [](std::string_view text) { return content::read_addresses(text, "a.md"); };
    std::vector<text::Repair> left_over;
    const std::vector<text::Repair> repairs{{{"a.md", 1, 1}, old, "https://b/", ""}, {{"a.md", 1, 5}, old, "https://c/", ""}};
    const auto made = text::mended(bytes, repairs, read, left_over);
    CHECK(made == bytes);
    CHECK(left_over.size() == 2);
    CHECK(text::mended(bytes, {{{"a.md", 1, 2}, old, "https://b/", ""}}, read, left_over) == bytes);  // no link begins there
    CHECK(text::mended(bytes, {{{"a.md", 1, 1}, "https://a.example/", "https://b/", ""}}, read, left_over) == bytes);
    CHECK(left_over.size() == 4);
}
