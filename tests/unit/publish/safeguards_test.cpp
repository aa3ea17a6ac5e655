#include "publish/safeguards.hpp"

#include <doctest/doctest.h>

namespace {

site::Site pages(int count) {
    site::Site site;
    site.host = "https://a.example", site.base_path = "/csa/";
    site.files.push_back({"index.html", "home", {}});
    for (int i = 0; i < count; ++i) site.files.push_back({"p" + std::to_string(100 + i) + "/index.html", "page", {}});
    return site;
}

}  // namespace

TEST_CASE("a publication that takes away more pages than its target allows is stopped, one that takes away as many is not") {
    model::PublishTarget target;
    target.name = "live", target.may_vanish = 10;
    const std::vector<std::string> published{"index.html", "a", "b", "c", "d", "e", "f", "g", "h", "i"};
    site::Site site;
    for (const auto* path : {"a", "b", "c", "d", "e", "f", "g", "h", "i"}) site.files.push_back({path, "", {}});
    CHECK(!publish::too_many_vanish(target, published, site));
    site.files.pop_back();
    CHECK(publish::too_many_vanish(target, published, site)->message ==
          "2 of 10 published pages would vanish from \"live\", which allows 10 %");
    CHECK(!publish::too_many_vanish(target, {}, site));
}

TEST_CASE("afterwards the host is asked for the home page and some of what was sent, each at its own address") {
    const auto site = pages(100);
    const auto plan = host::make_plan(host::manifest_of(site), {}, {});
    std::vector<std::string> asked;
    const auto differs = publish::host_differs(site, plan, [&](const std::string& url) {
        asked.push_back(url);
        return std::optional<std::string>(url.ends_with("/csa/") ? "home" : "page");
    });
    CHECK(!differs);
    CHECK(asked[0] == "https://a.example/csa/");
    CHECK(asked.size() > 10);
    CHECK(asked.size() < 30);
    const auto old = publish::host_differs(site, plan, [](const std::string&) { return std::optional<std::string>("home"); });
    CHECK(old->message.ends_with(" does not show what was published"));
    CHECK(publish::host_differs(site, plan, [](const std::string&) { return std::nullopt; }));
}
