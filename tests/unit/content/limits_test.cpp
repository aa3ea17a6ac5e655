// Texts that would fill the memory, or keep the program busy: each ends with words.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/syntax_extension.h>
#include <doctest/doctest.h>
#include <tbb/parallel_for.h>

#include <random>

#include "content/data/csv.hpp"
#include "content/markdown/markdown.hpp"
#include "content/data/node.hpp"
#include "content/readers/read_portal.hpp"
#include "content/markdown/text_nodes.hpp"

namespace {

std::string repeated(std::string_view piece, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i) out += piece;
    return out;
}

std::string words_of(const report::Report& report) {
    std::string out;
    for (const auto& finding : report.sorted())
        out += std::to_string(finding.place.line) + " " + std::string(finding.code()) + ": " + finding.message + "\n";
    return out;
}

std::string words_for(const std::string& text) {
    report::Report report;
    content::read_markdown(text, 1, "a.md", report);
    return words_of(report);
}

std::string words_for_yaml(const std::string& text) {
    report::Report report;
    content::read_yaml(text, {"a.yaml", 1, 1}, report);
    return words_of(report);
}

/// Of one paragraph, with the addresses filled in.
std::string html(const std::string& text) {
    report::Report report;
    const auto markdown = content::read_markdown(text, 1, "a.md", report);
    std::string out;
    size_t from = 0;
    for (const auto& link : markdown.links) {
        out.append(markdown.prose.html, from, link.at - from);
        out += markdown.address(link);
        from = link.at;
    }
    return out.append(markdown.prose.html, from);
}

/// Over texts in one piece, as cmark-gfm would see them but for content/markdown/text_nodes.
cmark_node* find_joined(cmark_syntax_extension* autolink, cmark_parser* parser, cmark_node* document) {
    content::join_text_nodes(document);
    return cmark_find_syntax_extension("autolink")->postprocess_func(autolink, parser, document);
}

std::string by_cmark(const std::string& text) {
    cmark_gfm_core_extensions_ensure_registered();
    auto autolink = *cmark_find_syntax_extension("autolink");
    autolink.postprocess_func = find_joined;
    auto* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_attach_syntax_extension(parser, &autolink);
    cmark_parser_feed(parser, text.data(), text.size());
    auto* document = cmark_parser_finish(parser);
    char* made = cmark_render_html(document, CMARK_OPT_DEFAULT, nullptr);
    std::string out(made);
    free(made);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return out;
}

}  // namespace

TEST_CASE("mailboxes are the ones that cmark-gfm finds") {
    constexpr std::string_view signs = "abc1@@@....-_+/ ,";
    std::mt19937 random(20261127);
    for (int round = 0; round < 20000; ++round) {
        std::string text = "Text ";
        bool has_one = false;  // versions of cmark-gfm differ over a second @ in a word
        for (int i = 0; i < 24; ++i) {
            const char sign = signs[random() % signs.size()];
            text += sign == '@' && has_one ? ' ' : sign;
            has_one = text.back() != ' ' && (has_one || sign == '@');
        }
        INFO(text);
        CHECK(html(text) == by_cmark(text));
    }
}

TEST_CASE("all mailboxes of a text are links, also after a thousand") {
    report::Report report;
    CHECK(content::read_markdown(repeated("a@b.c ", 5000), 1, "a.md", report).links.size() == 5000);
    CHECK(content::read_markdown(repeated("+a@b.c", 5000), 1, "a.md", report).links.size() == 5000);
    CHECK(content::read_markdown("[a@b.c](d) *e@f.g* ![h@i.j](k)", 1, "a.md", report).links.size() == 3);
}

TEST_CASE("a text whose tree would fill the memory is refused, and the next one is read") {
    const auto refused = "1 too-deep: reading this text takes more than 128 megabytes of memory\n";
    CHECK(words_for(repeated("[", 2000000)) == refused);
    const auto repeated_definition = words_for("[a]: " + std::string(1000000, 'x') + "\n\n" + repeated("[a]", 1000));
    CHECK((repeated_definition == refused || repeated_definition.empty()));  // newer versions of cmark-gfm stop by themselves
    CHECK(words_for("|" + repeated("a|", 900) + "\n|" + repeated("-|", 900) + "\n" + repeated("a\n", 10000)) == refused);
    CHECK(html("A *b*\n") == "<p>A <em>b</em></p>\n");
}

TEST_CASE("large texts side by side wait for each other") {
    const auto text = repeated("*a* ", 100000);
    std::vector<size_t> lengths(8);
    tbb::parallel_for(size_t(0), lengths.size(), [&](size_t i) {
        report::Report report;
        lengths[i] = content::read_markdown(text, 1, "a.md", report).prose.html.size();
    });
    for (const auto length : lengths) CHECK(length == std::string_view("<em>a</em> ").size() * 100000 - 1 + 8);
}

TEST_CASE("a text that becomes much more HTML than it is long is refused") {
    const auto heading = "## " + std::string(1000000, 'x') + "\n\n";
    CHECK(words_for(heading + repeated("a|b\n-|-\n\n", 1000))
              .find("too-deep: up to here, more than 32 megabytes of HTML have come "
                    "of the text") != std::string::npos);
}

TEST_CASE("what cmark takes quadratic time for is refused") {
    CHECK(words_for(repeated("a <?", 1001)) == "1 too-deep: the text has more than 1000 pieces that begin with <? or <!\n");
    CHECK(words_for(repeated("a <!B ", 1001)) == "1 too-deep: the text has more than 1000 pieces that begin with <? or <!\n");
    CHECK(words_for(repeated("a <![CDATA[", 1001)) ==
          "1 too-deep: the text has more than 1000 pieces that begin with <? or <!\n");
    CHECK(words_for("Text\n\n" + repeated("![", 2001)) == "3 too-deep: up to here, the paragraph has more than 2000 pictures\n");
    CHECK(words_for("|" + repeated("a|", 1001)) == "1 too-deep: the line has more than 1000 upright strokes (|)\n");
    CHECK(words_for(repeated("![a](b)\n\n", 3000)).empty());
    CHECK(words_for(repeated("<!-- a -->\n\n", 3000)).empty());
}

TEST_CASE("data that would fill the memory is refused") {
    const auto too_many = "1 too-deep: the data has more than 250000 values\n";
    CHECK(words_for_yaml("[" + repeated("a, ", 250000) + "]") == too_many);
    report::Report report;
    content::read_json("[" + repeated("1,", 250000) + "1]", "a.json", report);
    CHECK(words_of(report) == too_many);
    CHECK(words_for_yaml("[" + repeated("a, ", 200000) + "]").empty());
}

TEST_CASE("a map has a thousand keys at most") {
    std::string yaml, json = "{";
    for (int i = 0; i < 1001; ++i) {
        yaml += "k" + std::to_string(i) + ": v\n";
        json += (i ? ",\"" : "\"") + std::to_string(i) + "\":1";
    }
    CHECK(words_for_yaml(yaml) == "1001 too-deep: there are more than 1000 keys beside each other\n");
    report::Report report;
    content::read_json(json + "}", "a.json", report);
    CHECK(words_of(report) == "1 too-deep: there are more than 1000 keys beside each other\n");
}

TEST_CASE("a row of a table has a thousand cells at most") {
    report::Report report;
    const std::string file = "a.csv";
    const auto text = repeated("a,", 1000) + "a\nb\n";
    CHECK_FALSE(content::CsvRows(text, file, report).next());
    CHECK(words_of(report) == "1 bad-value: the row has more than 1000 cells\n");
    const auto fits = repeated("a,", 999) + "a\n";
    CHECK(content::CsvRows(fits, file, report).next()->size() == 1000);
}

TEST_CASE("a file stands in 32 folders at most") {
    const auto read = [](size_t depth) {
        report::Report report;
        std::vector<text::TreeFile> files{{repeated("a/", depth) + "b.md", "# B\n"}};
        content::read_portal(text::Tree("content", std::move(files)), report);
        return words_of(report);
    };
    CHECK(read(33) == "0 too-deep: the file is more than 32 folders deep\n");
    CHECK(read(32).empty());
}
