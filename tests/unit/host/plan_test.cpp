#include "host/plan.hpp"

#include <doctest/doctest.h>

using host::make_plan;
using host::Manifest;
using Paths = std::vector<std::string>;

namespace {

site::Site site_of(std::vector<std::pair<std::string, std::string>> files) {
    site::Site site;
    for (auto& [path, bytes] : files) site.files.push_back({path, bytes, {}});
    return site;
}

host::Sizes all_of(const Manifest& manifest) {
    host::Sizes sizes;
    for (const auto& [path, file] : manifest.files) sizes[path] = file.size;
    return sizes;
}

const auto before = host::manifest_of(site_of({{"assets/a.1.css", "one"}, {"index.html", "home"}, {"old/index.html", "old"}}));
const auto after = host::manifest_of(site_of({{"assets/a.2.css", "two"}, {"index.html", "Home"}, {"new/index.html", "new"}}));

}  // namespace

TEST_CASE("what a page needs is sent before the page, deletions come last") {
    const auto plan = make_plan(after, before, all_of(before));
    CHECK(plan.fresh == Paths{"assets/a.2.css", "new/index.html"});
    CHECK(plan.changed == Paths{"index.html"});
    CHECK(plan.gone == Paths{"old/index.html"});
}

TEST_CASE("the asset of an old page goes one publication after the page") {
    const auto first = make_plan(after, before, all_of(before));
    REQUIRE(first.done.files.contains("assets/a.1.css"));
    CHECK(first.done.files.at("assets/a.1.css").outgoing);
    const auto second = make_plan(after, first.done, all_of(first.done));
    CHECK(second.gone == Paths{"assets/a.1.css"});
    CHECK(second.fresh.empty());
    CHECK(second.changed.empty());
}

TEST_CASE("an asset that comes back is no longer on its way out") {
    const auto first = make_plan(after, before, all_of(before));
    const auto second = make_plan(before, first.done, all_of(first.done));
    CHECK_FALSE(second.done.files.at("assets/a.1.css").outgoing);
}

TEST_CASE("a file that is missing there, or has another size, is sent again") {
    auto found = all_of(before);
    found["index.html"] = 3;
    found.erase("old/index.html");
    const auto plan = make_plan(before, before, found);
    CHECK(plan.changed == Paths{"index.html"});
    CHECK(plan.fresh == Paths{"old/index.html"});
}

TEST_CASE("what was being written when the connection broke is sent again") {
    const auto interrupted = host::while_writing(before, {"index.html", "old/index.html"});
    CHECK(make_plan(before, interrupted, all_of(before)).changed == Paths{"index.html", "old/index.html"});
}

TEST_CASE("files that nobody wrote down are someone else's") {
    auto found = all_of(before);
    found["theirs.txt"] = 4;
    CHECK(make_plan(before, before, found).empty());
}

TEST_CASE("a manifest reads back as it was written, and not at all if it is cut off") {
    auto plan = make_plan(after, before, all_of(before));
    plan.done.number = 7;
    const auto json = host::to_json(plan.done);
    const auto again = host::read_manifest(json);
    REQUIRE(again);
    CHECK(again->number == 7);
    CHECK(again->files == plan.done.files);
    for (size_t length = 0; length + 2 < json.size(); ++length) CHECK_FALSE(host::read_manifest(json.substr(0, length)));
}

TEST_CASE("a manifest that says anything that cannot be is none") {
    const std::string sum(64, 'a');
    const auto with = [&](const std::string& path, const std::string& file) {
        return host::read_manifest("{\"version\":1,\"number\":1,\"files\":{\"" + path + "\":" + file + "}}");
    };
    const auto fine = "{\"sha256\":\"" + sum + "\",\"size\":3,\"outgoing\":true}";
    REQUIRE(with("assets/a.css", fine));
    CHECK(with("assets/a.css", fine)->files.at("assets/a.css").outgoing);
    CHECK(with("a", R"({"sha256":"","size":0})"));
    for (const auto* path : {"", "/etc/passwd", "../x", "assets/../../x", "assets/..", "a/./b", "a//b", "a/", "a\\\\b",
                             "a\\nindex.html", "a\\u0000b", "\xff"}) {
        CAPTURE(path);
        CHECK(!with(path, fine));
    }
    for (const std::string file : {"7", "null", "[]", "{}", R"({"size":3})", R"({"sha256":"ab","size":3})",
                                   R"({"sha256":7,"size":3})", R"({"sha256":"","size":-1})", R"({"sha256":"","size":1e30})",
                                   R"({"sha256":"","size":"3"})", R"({"sha256":"","size":18446744073709551615})",
                                   R"({"sha256":"","size":3,"outgoing":"yes"})", R"({"sha256":"","size":3,"size":4})"}) {
        CAPTURE(file);
        CHECK(!with("a", file));
    }
    for (const auto& all : std::vector<std::string>{
             R"({"version":1})", R"({"version":2,"number":1,"files":{}})", R"({"version":"1","number":1,"files":{}})",
             R"({"version":1,"number":-1,"files":{}})", R"({"version":1,"number":18446744073709551615,"files":{}})",
             R"({"version":1,"number":1,"files":[]})", R"({"version":1,"number":1,"files":{"a":)" + std::string(1'000'000, '[')})
        CHECK(!host::read_manifest(all));
    const auto brackets = std::string(1'000'000, '[') + std::string(1'000'000, ']');
    CHECK(!host::read_manifest("{\"version\":1,\"number\":1,\"files\":" + brackets + "}"));
}
