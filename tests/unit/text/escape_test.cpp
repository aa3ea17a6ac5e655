#include "text/escape.hpp"

#include <doctest/doctest.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <set>
#include <vector>

#include "../hostile_words.hpp"
#include "text/json.hpp"
#include "text/utf8.hpp"

namespace {

/// Well-formed UTF-8 without control characters but those of `allowed`.
bool is_sound(std::string_view text, std::string_view allowed = "") {
    for (size_t at = 0; at < text.size();) {
        const auto one = text::character(text, at);
        const bool control = text::is_control(one.code) && allowed.find(text[at]) == std::string_view::npos;
        if (!one.well_formed || control) return false;
        at += one.length;
    }
    return true;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Names of the nodes that a reader of Markdown with all of GitHub's extensions finds, and the text that it shows.
struct Read {
    std::set<std::string> nodes;
    std::string text;
};

Read read_markdown(const std::string& markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(CMARK_OPT_FOOTNOTES), cmark_parser_free);
    for (const char* name : {"table", "autolink", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> document(cmark_parser_finish(parser.get()), cmark_node_free);
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> each(cmark_iter_new(document.get()), cmark_iter_free);
    Read read;
    while (cmark_iter_next(each.get()) != CMARK_EVENT_DONE) {
        auto* const node = cmark_iter_get_node(each.get());
        if (cmark_node_first_child(node) && cmark_iter_get_event_type(each.get()) == CMARK_EVENT_EXIT) continue;
        read.nodes.insert(cmark_node_get_type_string(node));
        if (const char* literal = cmark_node_get_literal(node)) read.text += literal;
    }
    return read;
}

/// Fields of the first record by RFC 4180; nothing where it is not well-formed or there is another.
std::vector<std::string> read_csv(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quoted && c == '"' && line.substr(at + 1, 1) == "\"") fields.back() += line[++at];
        else if (c == '"') quoted = !quoted;
        else if (!quoted && c == ',') fields.emplace_back();
        else if (!quoted && (c == '\r' || c == '\n')) return {};
        else fields.back() += c;
    }
    return quoted ? std::vector<std::string>() : fields;
}

}  // namespace

TEST_CASE("a terminal is told what stands there and obeys nothing") {
    for (const auto& words : hostile_words) CHECK(is_sound(text::for_terminal(words)));
    CHECK(text::for_terminal("a\x1b[31m\n") == "a\\x1B[31m\\x0A");
    CHECK(text::for_terminal("\xff\xc2\x9b\xe2\x80\xae"
                             "b") == "\\xFF\\u{009B}\\u{202E}b");
    CHECK(text::for_terminal("Café 🙂") == "Café 🙂");
}

TEST_CASE("Markdown shows the words and nothing that they made") {
    for (const auto& words : hostile_words) {
        const auto markdown = text::for_markdown(words);
        INFO(markdown);
        CHECK(is_sound(markdown));
        const auto paragraph = read_markdown(markdown + "\n");
        auto nodes = paragraph.nodes;
        if (holds(words, "@")) nodes.erase("code");
        CHECK(nodes == std::set<std::string>{"document", "paragraph", "text"});
        const auto cell = read_markdown("| a | b |\n|---|---|\n| " + markdown + " | end |\n");
        CHECK(cell.nodes.contains("table_cell"));
        CHECK(cell.text.ends_with("end"));
        for (const char* made : {"link", "image", "html_inline", "html_block", "emph", "strong", "strikethrough"})
            CHECK_FALSE(cell.nodes.contains(made));
    }
    CHECK(read_markdown(text::for_markdown("*a* [b](c) <d> & &amp; e@f.example ~g~ `h` | $i$ \\")).text ==
          "*a* [b](c) <d> & &amp; e@f.example ~g~ `h` | $i$ \\");
    CHECK(text::for_markdown("content/a,b.md:12") == "content/a,b.md:12");
}

TEST_CASE("a cell of CSV is one cell, and no formula") {
    for (const auto& words : hostile_words) {
        const auto cell = text::for_csv(words);
        INFO(cell);
        CHECK(is_sound(cell, "\t\r\n"));
        const auto fields = read_csv("before," + cell + ",after");
        REQUIRE(fields.size() == 3);
        CHECK(fields[2] == "after");
        CHECK((fields[1].empty() || std::string_view("=+-@\t\r\n").find(fields[1][0]) == std::string_view::npos));
    }
    CHECK(text::for_csv("-6.1%") == "-6.1%");
    CHECK(text::for_csv("\xef\xbc\x8d"
                        "2+cmd")
              .starts_with("'"));
}

TEST_CASE("XML has no character that it forbids and no markup of the words") {
    for (const auto& words : hostile_words) {
        const auto xml = text::for_xml(words);
        INFO(xml);
        CHECK(is_sound(xml, "\t\r\n"));
        CHECK(xml.find_first_of("<>\"'") == std::string::npos);
    }
}

TEST_CASE("a workflow command has one line, and its properties keep to their places") {
    for (const auto& words : hostile_words) {
        CHECK(is_sound(text::for_command(words), "\t"));
        CHECK(text::for_command_property(words).find_first_of("\r\n:,") == std::string::npos);
    }
    CHECK(text::for_command("50%\n") == "50%25%0A");
}

TEST_CASE("words between quotation marks of nginx and Apache do not end them") {
    const auto end_of_quotation = [](const std::string& words) {
        const auto quoted = words + "\"";
        size_t at = 0;
        while (quoted[at] != '"') at += quoted[at] == '\\' && (quoted[at + 1] == '"' || quoted[at + 1] == '\\') ? 2 : 1;
        return at;
    };
    for (const auto& words : hostile_words)
        for (const auto& escaped : {text::for_nginx(words), text::for_apache(words), text::for_apache(text::for_regex(words))}) {
            INFO(escaped);
            CHECK(is_sound(escaped));
            CHECK(end_of_quotation(escaped) == escaped.size());
        }
}

TEST_CASE("a line of a calendar is one line, however it is folded, and its text has no line end of its own") {
    for (const auto& words : hostile_words) {
        const auto line = text::calendar_line("SUMMARY", text::for_calendar(words + words + words + words));
        INFO(line);
        REQUIRE(line.ends_with("\r\n"));
        CHECK(is_sound(line, "\r\n"));
        for (size_t from = 0; from < line.size();) {
            const size_t end = line.find("\r\n", from);
            CHECK(end - from <= 75);
            CHECK((from == 0 || line[from] == ' '));
            CHECK(text::repaired_utf8(line.substr(from, end - from)) == line.substr(from, end - from));
            from = end + 2;
        }
    }
    CHECK(text::for_calendar("a;b,c\\d\r\ne") == "a\\;b\\,c\\\\d\\ne");
}

TEST_CASE("a message has lines of at most 76 bytes and nothing but printable ASCII") {
    for (const auto& words : hostile_words) {
        const auto message = text::quoted_printable(words + words + words + " \nend");
        for (size_t from = 0; from < message.size();) {
            const size_t end = std::min(message.find("\r\n", from), message.size());
            CHECK(end - from <= 76);
            for (const char c : message.substr(from, end - from)) CHECK(((c >= 0x20 && c < 0x7f) || c == '\t'));
            from = end + 2;
        }
    }
    CHECK(text::quoted_printable("a=é \nb") == "a=3D=C3=A9=20\r\nb");
    CHECK(text::for_mail_header("a@b\r\nBcc: c@d").find_first_of("\r\n") == std::string::npos);
}

TEST_CASE("JSON gives back what went in, without a byte that a terminal obeys") {
    for (const auto& words : hostile_words) {
        const auto json = text::json_text({{"words", words}});
        INFO(json);
        CHECK(is_sound(json));
        for (size_t at = 0; at < json.size(); at += text::character(json, at).length)
            CHECK_FALSE(text::is_invisible(text::character(json, at).code));
        CHECK(nlohmann::json::parse(json)["words"] == text::repaired_utf8(words));
    }
    CHECK(text::json_text({{"a", "\xf3\xa0\x81\xa1"}}) == "{\"a\":\"\\udb40\\udc61\"}");
}
