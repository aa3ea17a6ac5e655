#include "pages/headings.hpp"

#include <doctest/doctest.h>

#include "pages/renderer.hpp"
#include "pages/read_theme.hpp"

namespace {

pages::Rendered rendered(std::string heading, const std::string& page, const std::string& body) {
    report::Report report;
    const auto theme = pages::read_theme(
        text::Tree("theme", {{"templates/heading.mustache", std::move(heading)}, {"templates/plan.mustache", page}}), report);
    pages::Data data;
    for (const auto* name : {"lead", "actions"}) data.set(name, false);
    data.set("body", body);
    auto made = pages::Renderer(theme).render("plan", data, report);
    CHECK(report.empty());
    return made;
}

/// "id=words" of each.
std::vector<std::string> all(const pages::Rendered& made) {
    std::vector<std::string> texts;
    for (const auto& heading : made.headings) texts.push_back(heading.id + "=" + heading.words);
    return texts;
}

}  // namespace

TEST_SUITE("headings") {
    TEST_CASE("a page's headings are known whatever markup its theme gives them, an author's among them") {
        const auto body = pages::heading_marks({{2, "own", "Q & A"}, {3, "small", "Small"}}) + "<h2 id=\"own\">Q &amp; A</h2>";
        const auto made = rendered("<hgroup id='{{id}}'><b>{{words}}</b></hgroup>\n",
                                   "{{> heading id=\"first\" words=\"First &amp; last\"}}\n{{{body}}}\n"
                                   "{{> heading id=\"second\" words=\"Second\"}}\n",
                                   body);
        CHECK(all(made) == std::vector<std::string>{"first=First & last", "own=Q & A", "second=Second"});
        CHECK(made.html.str() ==
              "<hgroup id='first'><b>First &amp; last</b></hgroup>\n<h2 id=\"own\">Q &amp; A</h2>\n"
              "<hgroup id='second'><b>Second</b></hgroup>\n");
    }

    TEST_CASE("a heading that is not shown is not known either") {
        const auto page =
            "{{#actions}}{{> heading id=\"actions\" words=\"A\"}}{{/actions}}{{^lead}}{{> heading id=\"b\" "
            "words=\"B\"}}{{/lead}}{{{body}}}";
        CHECK(all(rendered("<h2>{{words}}</h2>", page, "")) == std::vector<std::string>{"b=B"});
    }
}
