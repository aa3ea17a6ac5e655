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
