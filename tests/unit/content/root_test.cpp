#include "content/read_portal.hpp"

#include <doctest/doctest.h>

#include "model/index.hpp"

TEST_CASE("a file's path below the content folder is known, wherever that folder is") {
    for (const std::string root : {"content", "/srv/team/content", "../content"}) {
        report::Report report;
        const auto portal = content::read_portal(text::Tree(root, {{"guides/first.md", "# First\n"}}), report);
        const model::Index index(portal);
        CHECK(portal.below_root(root + "/guides/first.md") == "guides/first.md");
        CHECK(index.find_file(portal.shown("guides/first.md")) != nullptr);
    }
}
