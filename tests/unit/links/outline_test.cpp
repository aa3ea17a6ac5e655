#include "links/markup/outline.hpp"

#include <doctest/doctest.h>

namespace {

struct Page {
    explicit Page(std::string text) : bytes(std::move(text)) {
        links::read_page(bytes, links::Markup::html, arena, links, outline);
    }

    std::string bytes;
    links::Arena arena;
    links::PageLinks links;
    links::Outline outline;
};

}  // namespace

TEST_CASE("a page is outlined while its links and ids are collected") {
    const Page page("<html lang=en><h1 id=a>A</h1><p><a href=x>One</a></p><h3>C</h3>");
    CHECK(page.outline.has_language);
    REQUIRE(page.outline.headings.size() == 2);
    CHECK(page.outline.headings[1].level == 3);
    CHECK(page.bytes.substr(page.outline.headings[1].tag, 4) == "<h3>");
    REQUIRE(page.links.links.size() == 1);
    CHECK(page.links.ids == std::vector<std::string_view>{"a"});
}

TEST_CASE("a link is known by its words only where it holds one text and nothing else") {
    const Page page("<a href=x> One\n</a><a href=y><b>Two</b></a><a name=z>no link</a><a href=w>Thr<!-- -->ee</a>");
    REQUIRE(page.outline.anchors.size() == 3);
    CHECK(page.outline.anchors[0].words == "One");
    CHECK(page.outline.anchors[1].words.empty());
    CHECK(page.outline.anchors[2].words.empty());
    CHECK(page.links.links[page.outline.anchors[2].link].value == "w");
}

TEST_CASE("a table is named by its caption, its own label or the label of the element right around it") {
    const Page page(
        "<table><caption>A</caption></table><table aria-label=B></table><div aria-label=C>\n<table></table></div>"
        "<div aria-label=D><p>text</p><table></table></div>");
    REQUIRE(page.outline.tables.size() == 4);
    CHECK(page.outline.tables[0].named);
    CHECK(page.outline.tables[1].named);
    CHECK(page.outline.tables[2].named);
    CHECK_FALSE(page.outline.tables[3].named);
}

TEST_CASE("header cells without words are no header") {
    const Page page("<table><tr><th> </th></tr></table><table><tr><th></th><th><b>B</b></th></tr></table>");
    REQUIRE(page.outline.tables.size() == 2);
    CHECK_FALSE(page.outline.tables[0].has_header);
    CHECK(page.outline.tables[1].has_header);
}

TEST_CASE("drawings inside the page are no pictures without words, and what a template element holds is not there") {
    const Page page(
        "<svg><image href=a></image><title>T</title></svg><template><img src=b><h1>no</h1></template><img src=c alt=''>");
    REQUIRE(page.outline.pictures.size() == 1);
    CHECK_FALSE(page.outline.pictures[0].described);
    CHECK(page.outline.headings.empty());
}
