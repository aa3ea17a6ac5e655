#include "pages/slots.hpp"

#include <doctest/doctest.h>

#include "pages/theme.hpp"

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
