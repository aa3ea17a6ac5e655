#include "pages/prose.hpp"

#include "small_portal.hpp"

TEST_CASE("an address of a text becomes what it leads to, and only another site's is said to be one") {
    const SmallPortal small{
        {"partners/police.md",
         "---\ntitle: Police\nsummary: S\nchanged: 2026-11-22\nsources: []\nrole: R\nhosts: [police.example]\n---\n"},
        {"https-for-partners.md", "---\ntitle: T\n---\n"},
        {"guides/a.md",
         "---\ntitle: T\n---\n\n[One](../https-for-partners.md) [Two](https://police.example/x) [Three](https-map.pdf)\n"
         "[Four](partner:police#work) [Five](/report/?a=b#c) [Six](#here) [Seven](mailto:team@police.example)\n"}};
    const auto context = small.context();
    const auto* page = context.index.find({model::Kind::page, "guides/a/"});
    REQUIRE(page);
    pages::Piece piece;
    pages::append_prose(piece, *page, context);
    CHECK(piece.bytes ==
          "<p><a href=\"/csa/https-for-partners/\">One</a> <a href=\"https://police.example/x\">Two (Police)</a> "
          "<a href=\"/csa/guides/https-map.pdf\">Three</a>\n"
          "<a href=\"/csa/partners/police/#work\">Four</a> <a href=\"/csa/report/?a=b#c\">Five</a> <a href=\"#here\">Six</a> "
          "<a href=\"mailto:team@police.example\">Seven</a></p>\n");
    CHECK(piece.origins.size() == 7);
}

TEST_CASE("an anchor as a forge gives it leads to the heading here, whose own id stays as it is") {
    const SmallPortal small{
        {"guides/a.md",
         "---\ntitle: First steps!\n---\n\n## First steps!\n\n## What\u2019s new\n\n"
         "[1](#first-steps) [2](#first-steps-1) [3](#whats-new) [4](#what\u2019s-new) [5](b.md#%C3%BCber-b) [6](b.md#part) "
         "[7](b.md?q#%C3%9Cber-b)\n"},
        {"guides/b.md", "---\ntitle: \u00dcber B\n---\n\n## Part\n\n[8](#\u00fcber-b) [9](#none) [10](c%20d.md)\n"},
        {"guides/c d.md", "---\ntitle: C\n---\n"}};
    const auto context = small.context();
    const auto links_of = [&](const std::string& id) {
        pages::Piece piece;
        pages::append_prose(piece, *context.index.find({model::Kind::page, id}), context);
        return piece.bytes.substr(piece.bytes.rfind("<p>"));
    };
    CHECK(links_of("guides/a/") ==
          "<p><a href=\"#first-steps\">1</a> <a href=\"#first-steps\">2</a> <a href=\"#what\u2019s-new\">3</a> "
          "<a href=\"#what\u2019s-new\">4</a> <a href=\"/csa/guides/b/\">5</a> <a href=\"/csa/guides/b/#part\">6</a> "
          "<a href=\"/csa/guides/b/?q\">7</a></p>\n");
    CHECK(links_of("guides/b/") == "<p><a href=\"#\">8</a> <a href=\"#none\">9</a> <a href=\"/csa/guides/c%20d/\">10</a></p>\n");
}
