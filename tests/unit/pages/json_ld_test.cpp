#include <nlohmann/json.hpp>

#include "pages/chrome.hpp"
#include "small_portal.hpp"

TEST_CASE("no title can end the script that describes a page") {
    const std::string title = "</script><script>alert(1)</script><!--";
    const SmallPortal small(
        {{"partners/p.md", "---\ntitle: \"" + title +
                               "\"\nsummary: \"a \\\\ b\"\nchanged: 2026-11-22\nsources: []\nrole: R\ntype: board\n---\n"}});
    const auto markup = pages::json_ld(small.portal.partners.at(0), small.context()).str();
    const std::string_view before = "<script type=\"application/ld+json\">", after = "</script>";
    REQUIRE(markup.starts_with(before));
    REQUIRE(markup.ends_with(after));
    const auto inside = markup.substr(before.size(), markup.size() - before.size() - after.size());
    CHECK(inside.find('<') == std::string::npos);
    const auto json = nlohmann::json::parse(inside);
    CHECK(json["name"] == title);
    CHECK(json["description"] == "a \\ b");
    CHECK(json["url"] == "https://host.example/csa/partners/p/");
}
