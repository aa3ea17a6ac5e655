#include "content/readers/link_targets.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

struct Shown {
    std::string operator()(const model::ToEntry& to) const {
        return fmt::format("entry {} {} {}", model::name(to.ref.kind), to.ref.id, to.suffix);
    }
    std::string operator()(const model::ToFile& to) const { return fmt::format("file {} {}", to.file, to.suffix); }
    std::string operator()(const model::ToPath& to) const { return fmt::format("path {} {}", to.path, to.suffix); }
    std::string operator()(const model::ToFragment& to) const { return "fragment " + to.fragment; }
    std::string operator()(const model::Away& to) const { return "away " + to.url; }
};

std::string target(std::string_view written) {
    return std::visit(Shown(), content::link_target(written, "guides/a.md", "my/content/guides/a.md"));
}

}  // namespace

TEST_CASE("an address of the text leads to a thing, a file, a path, a place on the page, or away") {
    CHECK(target("priority:asb#x") == "entry priority asb #x");
    CHECK(target("meeting:2019-12-06") == "entry meeting 2019-12-06 ");
    CHECK(target("../report.md#police") == "file my/content/report.md #police");
    CHECK(target("/report.md") == "file my/content/report.md ");
    CHECK(target("b.md?x.md") == "file my/content/guides/b.md ?x.md");
    CHECK(target("../../../up.markdown") == "file my/content/up.markdown ");
    CHECK(target("b%20c.md#d%20e") == "file my/content/guides/b c.md #d%20e");
    CHECK(target("/caf%C3%A9.md") == "file my/content/caf\u00e9.md ");
    CHECK(target("100%.md") == "file my/content/guides/100%.md ");
    CHECK(target("B.MD") == "file my/content/guides/B.MD ");
    CHECK(target("/feedback/?a=b.md#c") == "path /feedback/ ?a=b.md#c");
    CHECK(target("../c/") == "path /c/ ");
    CHECK(target("https-only/") == "path /guides/https-only/ ");
    CHECK(target("") == "path /guides ");
    CHECK(target("#here") == "fragment #here");
    CHECK(target("https://x.example/a.md") == "away https://x.example/a.md");
    CHECK(target("mailto:team@x.example") == "away mailto:team@x.example");
    CHECK(target("a:b/c.md") == "away a:b/c.md");
}

TEST_CASE("an address that browsers read as another host's is no address of the site") {
    for (const std::string written :
         {"//evil.example/", "/\\evil.example/", "\\\\evil.example", "\\/evil.example", "/\t/evil.example", "\t//evil.example"})
        CHECK(target(written) == "away " + written);
    CHECK(target("/report/") == "path /report/ ");
    CHECK(target("a//b") == "path /guides/a/b ");
}

TEST_CASE("a file that stands at no named root is called by its path alone") {
    CHECK(std::visit(Shown(), content::link_target("b.md", "a.md", "a.md")) == "file b.md ");
}
