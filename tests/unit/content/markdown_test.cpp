#include "content/markdown/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <doctest/doctest.h>

#include <random>

#include "text/html.hpp"

namespace {

content::Markdown read(std::string_view text) {
    report::Report report;
    return content::read_markdown(text, 1, "a.md", report);
}

/// The prose with its addresses filled in as written.
std::string html(std::string_view text) {
    const auto markdown = read(text);
    std::string out;
    size_t from = 0;
    for (const auto& link : markdown.links) {
        out.append(markdown.prose.html, from, link.at - from);
        text::append_escaped(out, markdown.address(link));
        from = link.at;
    }
    return out.append(markdown.prose.html, from);
}

std::string places(std::string_view text) {
    std::string out;
    for (const auto& link : read(text).links) out += std::to_string(link.line) + ":" + std::to_string(link.column) + " ";
    return out;
}

std::vector<std::string> codes(std::string_view text) {
    report::Report report;
    content::read_markdown(text, 1, "a.md", report);
    std::vector<std::string> codes;
    for (const auto& finding : report.sorted()) codes.emplace_back(finding.code());
    return codes;
}

std::string by_cmark(const std::string& text) {
    cmark_gfm_core_extensions_ensure_registered();
    const int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;
    auto* parser = cmark_parser_new(options);
    for (const auto* name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, text.data(), text.size());
    auto* document = cmark_parser_finish(parser);
    char* made = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
    std::string out(made);
    free(made);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return out;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Without what differs on purpose: line ends between tags, apostrophes, heading ids, how cells are aligned, regions around
/// tables.
std::string normal(std::string text) {
    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>>{{"&#39;", "'"},
                                                          {" />", ">"},
                                                          {" scope=\"col\"", ""},
                                                          {" align=\"center\"", " data-align=\"center\""},
                                                          {" align=\"right\"", " data-align=\"right\""},
                                                          {" align=\"left\"", ""},
                                                          {" aria-label=\"Done\"", ""},
                                                          {" aria-label=\"Not done\"", ""},
                                                          {" checked=\"\"", " checked"},
                                                          {" disabled=\"\"", " disabled"},
                                                          {"\n", ""}})
        replace(text, from, to);
    for (size_t at = text.find("<h"); at != std::string::npos; at = text.find("<h", at + 1))
        if (text.compare(at + 3, 5, " id=\"") == 0) text.erase(at + 3, text.find('>', at) - at - 3);
    for (size_t at = text.find("<div role=\"region\""); at != std::string::npos; at = text.find("<div role=\"region\"", at))
        text.erase(at, text.find('>', at) + 1 - at);
    replace(text, "</div>", "");
    replace(text, "<input type=\"checkbox\" checked disabled>", "[x]");
    replace(text, "<input type=\"checkbox\" disabled>", "[ ]");
    return text;
}

}  // namespace

TEST_CASE("GitHub's additions to Markdown are read") {
    CHECK(html("| a | b |\n|:-:|--:|\n| 1 | 2 |\n").find("<td data-align=\"right\">2</td>") != std::string::npos);
    CHECK(html("- [x] done\n- [ ] open\n").find("checked disabled aria-label=\"Done\"> done</li>") != std::string::npos);
    CHECK(html("~~old~~") == "<p><del>old</del></p>\n");
    CHECK(html("See www.example.org and a@example.org") ==
          "<p>See <a href=\"http://www.example.org\">www.example.org</a> and <a "
          "href=\"mailto:a@example.org\">a@example.org</a></p>\n");
}

TEST_CASE("a footnote that is used twice has two ways back") {
    const auto out = html("One[^a] two[^a].\n\n[^a]: The note.\n");
    for (const auto id : {"id=\"fnref-1\"", "id=\"fnref-1-2\"", "id=\"fn-1\"", "href=\"#fnref-1\"", "href=\"#fnref-1-2\""})
        CHECK(out.find(id) != std::string::npos);
}

TEST_CASE("headings have ids, their own or made from their words, each once") {
    const auto prose = read("# Title\n\n## Part one\n\n## Part two {#own-id}\n\n# Late\n\n## Part one\n").prose;
    std::string ids;
    for (const auto& heading : prose.headings) ids += std::to_string(heading.level) + heading.id + " ";
    CHECK(ids == "2part-one 2own-id 2late 2part-one-1 ");
    CHECK(read("# Title *one*\n\nText.\n").title == "Title one");
    CHECK(codes("## A\n\n## A\n") == std::vector<std::string>{"anchor-clash"});
    CHECK(codes("## A\n\n## A\n\n## A\n").size() == 2);
}

TEST_CASE("twenty thousand equal headings take no time to tell apart") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "## Same\n\n";
    CHECK(read(text).prose.headings.back().id == "same-19999");
}

TEST_CASE("raw HTML is shown, comments are dropped") {
    CHECK(html("<script>x</script>\n") == "<p>&lt;script&gt;x&lt;/script&gt;\n</p>\n");
    CHECK(html("a <b>c</b>\n") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
    CHECK(html("<!-- no -->\n\nText\n") == "<p>Text</p>\n");
    CHECK(codes("a <b>c</b>\n") == std::vector<std::string>{"raw-html", "raw-html"});
}

TEST_CASE("every link has the place of its bracket") {
    CHECK(places("One [a](b) and\ntwo [c](d)\n") == "1:5 2:5 ");
    CHECK(places("One\n   three [a](b)\n") == "2:10 ");
    CHECK(places("- One\n  two [a](b)\nlazy [c](d)\n") == "2:7 3:6 ");
    CHECK(places("> > One\n> > [a](b)\n> [c](d)\n") == "2:5 3:3 ");
    CHECK(places("[two\nlines](a) [b](c\n\"title\") [d](e)\n") == "1:1 2:11 3:10 ");
    CHECK(places("## Head [a](b)\n\nSet\next [c](d)\n---\n") == "1:9 4:5 ");
    CHECK(places("| [a](b) | x \\| [c](d) |\n|---|---|\n|   ![e](f)|[![g](h)](i) |\n") == "1:3 1:17 3:5 3:13 3:14 ");
    CHECK(places("`code\nmore` [a](b) <https://c.example/> [d](e)\n") == "2:7 2:14 2:35 ");
    CHECK(places("See https://a.example/x and\nwww.b.example, [c](d) e@f.example\n") == "1:5 2:1 2:16 2:23 ");
    CHECK(places("[u]: v\nafter [a](b) and [c][u]\n\n[c]: d\n") == "2:7 2:18 ");
    CHECK(places("A note[^1] [a](b)\n\n[^1]: It [c](d)\n") == "1:12 3:10 ");
    CHECK(places("caf\u00e9 &amp; \\[ [a](b)\r\n\tmore [c](d)\r\n") == "1:16 2:7 ");
    CHECK(places("`https://a.example` https://a.example\n") == "1:21 ");
    CHECK(places("[https://a.example](https://b.example) [x](https://a.example) https://a.example\n") == "1:1 1:40 1:63 ");
}

TEST_CASE("a link's scheme is the web's or ours") {
    for (const auto bad : {"javascript:x", "JavaScript:x", "data:x", "vbscript:x", "file:///x", "&#106;avascript:x", "blob:x"})
        CHECK(codes("[a](" + std::string(bad) + ")\n") == std::vector<std::string>{"bad-scheme"});
    for (const auto good : {"https://x.example", "mailto:a@b", "tel:101", "priority:asb", "/a:b", "a/b:c", "#a:b", "?a:b"})
        CHECK(codes("[a](" + std::string(good) + ")\n").empty());
}

TEST_CASE("nothing an author writes becomes a mark or a slot") {
    for (const std::string_view text : {"## A&#2;1.2.3&#3; {#a&#4;b}\n\n&#4;A&#5;\n", "[a&#2;](/b&#2;c \"t&#3;\")\n",
                                        "```a&#4;b\nx\n```\n", "![a&#4;A&#5;](/b)\n", "`&#2;` &#x2; &#0002;\n"})
        CHECK(html(text).find_first_of("\x02\x03\x04\x05") == std::string::npos);
}

TEST_CASE("the writer agrees with cmark's own on generated text") {
    const std::vector<std::string> parts{"word ",
                                         "*",
                                         "**",
                                         "_",
                                         "`",
                                         "[a](b)",
                                         "![c](d)",
                                         "\n",
                                         "\n\n",
                                         "- ",
                                         "1. ",
                                         "2) ",
                                         "> ",
                                         "    ",
                                         "\t",
                                         "~~x~~",
                                         "| a | b |\n|---|:-:|\n| c | d |\n",
                                         "***\n",
                                         "```\ncode\n```\n",
                                         "&amp;",
                                         "\\*",
                                         "  \n",
                                         "\\\n",
                                         "## ",
                                         "\n===\n",
                                         "\n---\n",
                                         "- [x] ",
                                         "- [ ] ",
                                         "https://e.example ",
                                         "\"q\" ",
                                         "caf\u00e9 ",
                                         "[r]",
                                         "\n\n[r]: s 't'\n",
                                         "it's ",
                                         "[a",
                                         "](b \"t\")"};
    std::mt19937 random(20200320);
    for (int round = 0; round < 3000; ++round) {
        std::string text = "Start.\n\n";
        const auto count = 1 + random() % 14;
        for (size_t i = 0; i < count; ++i) text += parts[random() % parts.size()];
        auto expected = by_cmark(text);
        replace(expected, "<h1>", "<h2>"), replace(expected, "</h1>", "</h2>");
        INFO(text);
        CHECK(normal(html(text)) == normal(expected));
    }
}

TEST_CASE("references to control characters are not taken into titles, headings and ids, where they would be marks of ours") {
    report::Report report;
    const auto read = content::read_markdown("# &#4;A&#5;\n\n## &#2;1.2.3&#3;B {#x&#4;}\n\n![&#4;A&#5;](/a.png) &#4;A&#5;\n", 1,
                                             "a.md", report);
    CHECK(read.title == "A");
    REQUIRE(read.prose.headings.size() == 1);
    for (const auto& text : {read.prose.headings[0].words, read.prose.headings[0].id, read.prose.html})
        CHECK(text.find_first_of("\x02\x03\x04\x05") == std::string::npos);
}
