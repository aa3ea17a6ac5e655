#include "content/readers/read_portal.hpp"

#include <doctest/doctest.h>

#include "model/index.hpp"

TEST_CASE("a link to a file leads to it, wherever the content folder is") {
    for (const std::string root : {"content", "/srv/team/content", "../content"}) {
        report::Report report;
        const auto portal = content::read_portal(
            text::Tree(root, {{"guides/first.md", "# First\n\n[Second](../second.md)\n"}, {"second.md", "# Second\n"}}), report);
        const model::Index index(portal);
        const auto* first = index.find_file(portal.shown("guides/first.md"));
        REQUIRE(first);
        REQUIRE(first->prose.links.size() == 1);
        const auto* second = index.find(first->prose.links[0].target);
        REQUIRE(second);
        CHECK(second->title == "Second");
    }
}
