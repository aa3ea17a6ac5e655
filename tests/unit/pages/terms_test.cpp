#include <doctest/doctest.h>

#include "links/register/register.hpp"
#include "pages/context.hpp"
#include "pages/renderer.hpp"
#include "pages/theme.hpp"

namespace {

model::Term term(std::string id, std::string title, std::string long_form) {
    model::Term made;
    made.ref = {model::Kind::term, id};
    made.title = std::move(title);
    made.long_form = std::move(long_form);
    made.address = "/glossary/#" + id;
    return made;
}

std::string explained(const std::string& markup, std::vector<model::Page> pages = {}) {
    model::Portal portal;
    portal.terms = {term("csp", "CSP", "Community Safety Partnership"),
                    term("cda", "C&DA", "Crime & Disorder Act"),
                    term("hate-crime", "Hate crime", ""),
                    term("marac", "MARAC", ""),
                    term("csp-board", "CSP Board", ""),
                    term("amp", "amp", "")};
    portal.pages = std::move(pages);
    report::Report report;
    const auto theme = pages::read_theme(
        text::Tree("theme", {{"templates/term.mustache",
                              "<a rel=\"help\" href=\"{{{href}}}\"{{#long}} title=\"{{long}}\"{{/long}}>{{{words}}}</a>"}}),
        report);
    pages::Renderer renderer(theme);
    const links::Register known_links;
    const pages::Context context(portal, theme, known_links, text::Date::parse("2026-11-22").value());
    const pages::TermLink link(context.term_address(), renderer, report);
    pages::Piece page;
    append(page, context.terms.explained(text::Html::trusted(markup), link).str());
    return page.bytes;
}

}  // namespace

TEST_SUITE("terms") {
    TEST_CASE("the first use of a term leads to the glossary, with its long form at hand, and only the first") {
        CHECK(
            explained("<p>Ask your CSP. A CSP meets.</p>") ==
            R"(<p>Ask your <a rel="help" href="/glossary/#csp" title="Community Safety Partnership">CSP</a>. A CSP meets.</p>)");
    }

    TEST_CASE("a plural, a small first letter and a sign that markup writes otherwise are still the term") {
        CHECK(explained("<p>CSPs</p>").find(">CSPs</a>") != std::string::npos);
        CHECK(explained("<p>a hate crime</p>").find(">hate crime</a>") != std::string::npos);
        CHECK(explained("<p>the C&amp;DA</p>").find(">C&amp;DA</a>") != std::string::npos);
        CHECK(explained("<p>a hate\ncrime</p>").find(">hate\ncrime</a>") != std::string::npos);
    }

    TEST_CASE("what the author has led to the glossary is not led there again") {
        const std::string markup = "<p><a href=\"/csa/glossary/#csp\">The partnership</a> and the CSP.</p>";
        CHECK(explained(markup) == markup);
    }

    TEST_CASE("the longest term counts") {
        CHECK(explained("<p>CSP Board</p>").find("#csp-board\">CSP Board</a>") != std::string::npos);
    }

    TEST_CASE("parts of words, other capitals, links, headings and attributes are left alone") {
        for (const std::string markup :
             {"<p>CSPX XCSP csp Zürich-éCSP &amp; x</p>", "<p><a href=\"/x/\">CSP <b>MARAC</b></a></p>", "<h2>CSP</h2>",
              "<p><img alt=\"CSP\" src=\"/x.png\"></p>", "<svg><text>CSP</text></svg>"})
            CHECK(explained(markup) == markup);
    }

    TEST_CASE("what has a page of its own name is explained there") {
        model::Page page;
        page.ref = {model::Kind::page, "hate"};
        page.title = "Hate crimes";
        page.address = "/hate/";
        CHECK(explained("<p>A hate crime</p>", {page}) == "<p>A hate crime</p>");
    }
}
