#include "pages/slots.hpp"

#include <doctest/doctest.h>

#include <random>

#include "pages/read_theme.hpp"
#include "text/slug.hpp"

TEST_CASE("marks leave the page and say where its addresses come from") {
    std::string markup = "<a href=\"";
    text::append_mark(markup, 3, 40, 5);
    markup += "/x/\">x</a>";
    pages::Piece piece;
    pages::append(piece, "before ");
    pages::append(piece, markup);
    CHECK(piece.bytes == "before <a href=\"/x/\">x</a>");
    REQUIRE(piece.origins.size() == 1);
    CHECK(piece.origins[0].offset == 16);
    CHECK(piece.origins[0].source == 3);
    CHECK(piece.origins[0].line == 40);
    CHECK(piece.origins[0].column == 5);
    CHECK(pages::marked(piece).str() == "before " + markup);
}

TEST_CASE("a frame is cut at its slots and filled in order") {
    const pages::Frame frame(
        text::Html::trusted("<h1>" + pages::slot_mark(pages::Slot::title) + "</h1>" + pages::slot_mark(pages::Slot::main)));
    pages::Piece page;
    frame.write(page,
                [](pages::Slot slot, pages::Piece& out) { pages::append_text(out, slot == pages::Slot::title ? "<T>" : "M"); });
    CHECK(page.bytes == "<h1>&lt;T&gt;</h1>M");
    CHECK(frame.has(pages::Slot::main));
    CHECK_FALSE(frame.has(pages::Slot::body));
}

TEST_CASE("partials are put in once, without comment and line end, and addresses in them keep their own file") {
    report::Report report;
    const auto theme =
        pages::read_theme(text::Tree("theme", {{"templates/a.mustache", "{{! names }}\nA {{> b }} C\n"},
                                               {"templates/b.mustache", "{{! names }}\n<a href=\"/x/\">{{t}}</a>\n"},
                                               {"static/s.css", "x"}}),
                          report);
    CHECK(report.empty());
    std::string link = "<a href=\"";
    text::append_mark(link, 1, 2, 10);
    CHECK(theme.templates.at("a").text == "{{! names }}\nA " + link + "/x/\">{{t}}</a> C\n");
    REQUIRE(theme.asset("s.css"));
    CHECK(theme.asset("s.css")->published.starts_with("assets/s."));
    CHECK(theme.asset("s.css")->published.ends_with(".css"));
}

TEST_CASE("control characters of a theme are refused with their place, before any template is made") {
    for (const char control : {'\x01', '\x02', '\x03', '\x04', '\x05', '\x08', '\x1b', '\x7f', '\0'}) {
        CAPTURE(int(control));
        for (const auto* path : {"templates/layout.mustache", "templates/parts/b.mustache", "static/s.css", "static/s.js",
                                 "static/a.svg", "static/a.txt"}) {
            CAPTURE(path);
            report::Report report;
            const auto theme = pages::read_theme(
                text::Tree("theme", {{"templates/a.mustache", "x"}, {path, "{{! x }}\nab" + std::string(1, control) + "z"}}),
                report);
            const auto found = report.sorted();
            REQUIRE(found.size() == 1);
            CHECK(found[0].kind == report::Kind::not_text);
            CHECK(found[0].place == text::Place{std::string("theme/") + path, 2, 3});
            CHECK_FALSE(found[0].help.empty());
            for (const auto& file : theme.files) CHECK(text::first_control(file.bytes) == std::string::npos);
            CHECK(theme.assets.empty());
        }
    }
    report::Report report;
    pages::read_theme(text::Tree("theme", {{"templates/a.mustache", "\t\r\n\fx"}, {"static/a.png", std::string("\0\x02", 2)}}),
                      report);
    CHECK(report.empty());
}

TEST_CASE("slots and marks are read from any bytes without harm, and no control byte of ours is left") {
    std::mt19937 random(7);
    const std::string bytes("\x02\x03\x04\x05\x02\x04.19AZ[z\xff\x00 <a href=\"", 22);
    for (int round = 0; round < 20000; ++round) {
        std::string markup;
        for (auto size = random() % 24; size > 0; --size) markup += bytes[random() % bytes.size()];
        const pages::Frame frame(text::Html::trusted(markup));
        pages::Piece page;
        frame.write(page, [](pages::Slot slot, pages::Piece&) { CHECK(slot < pages::Slot::count_); });
        CHECK(page.bytes.size() <= markup.size());
        CHECK(page.bytes.find_first_of("\x02\x04") == std::string::npos);
        for (const auto& origin : page.origins) CHECK(origin.offset <= page.bytes.size());
        CHECK(text::plain(markup).size() <= markup.size());
        pages::is_slot(markup);
    }
}

TEST_CASE("bytes that are no slot and no mark are not taken for one") {
    CHECK_FALSE(pages::is_slot("\x04z\x05"));
    CHECK_FALSE(pages::is_slot("\x04@\x05"));
    CHECK(pages::is_slot(pages::slot_mark(pages::Slot::summary)));
    pages::Piece piece;
    pages::append(piece,
                  "a\x02"
                  "1.2\x03"
                  "b\x02"
                  "1.2.3.4\x03"
                  "c\x02"
                  "99999999999.1.1\x03"
                  "d\x02");
    CHECK(piece.bytes.find('\x02') == std::string::npos);
    CHECK(piece.origins.empty());
}
