#include <doctest/doctest.h>

#include <algorithm>

#include "content/kinds/described.hpp"
#include "content/authoring/new_file.hpp"
#include "content/readers/read_portal.hpp"
#include "model/portal.hpp"
#include "report/render.hpp"

namespace {

const auto today = *text::Date::parse("2026-11-22");

/// With every key that `csa new` left behind a "#".
std::string with_all_keys(std::string file) {
    for (size_t at = 0; (at = file.find("# ", at)) != std::string::npos; ++at) {
        const size_t line = file.rfind('\n', at) + 1;
        const bool is_key = file.find_first_not_of(' ', line) == at && file.find(':', at) < file.find('\n', at);
        if (is_key) file.erase(at, 2);
    }
    return file;
}

report::Report read(const std::string& path, const std::string& bytes) {
    report::Report report;
    content::read_portal(text::Tree("content", {{"site.yaml", "title: T\n"}, {path, bytes}}), report);
    return report;
}

size_t count(const report::Report& report, report::Kind kind) {
    const auto findings = report.sorted();
    return size_t(std::count_if(findings.begin(), findings.end(), [&](const auto& finding) { return finding.kind == kind; }));
}

}  // namespace

TEST_CASE("every key that a kind describes is read, in the shape in which it is described") {
    for (size_t number = 0; number < model::kind_count; ++number) {
        const auto kind = model::Kind(number);
        if (kind == model::Kind::snapshot) continue;
        const auto made = content::new_file(kind, "2027-01-08", {}, today);
        const auto bytes = with_all_keys(made.bytes);
        const auto report = read(made.path, bytes);
        INFO(bytes, "\n", report::to_text(report.sorted()));
        for (const auto wrong :
             {report::Kind::unknown_key, report::Kind::wrong_type, report::Kind::yaml_syntax, report::Kind::bad_date})
            CHECK(count(report, wrong) == 0);
        for (const auto& one : content::described_keys(kind))
            if (one.shape != content::Shape::nothing_of_ours)
                CHECK(bytes.find(std::string(one.key.name) + ":") != std::string::npos);
    }
}

TEST_CASE("a misspelt key is put right from the description, wherever it stands") {
    const std::string facts = "---\ntitle: T\nsummary: S\nchanged: 2026-11-22\nsources: []\n";
    for (const auto& [path, bytes, right] : std::vector<std::array<std::string, 3>>{
             {"plans/p.md", facts + "ownr: council\n---\n", "owner"},
             {"plans/p.md", facts + "actions:\n  - {what: W, statsu: open}\n---\n", "status"},
             {"meetings/2027-01-08.md",
              facts + "board: b\nboard_name: B\naction_log:\n  - {number: \"1\", what: W, closed_by: {meeting: 2026-01-08, "
                      "minuet: \"1\"}}\n---\n",
              "minute"},
             {"exceptions.yaml", "- {adress: https://example.org/}\n", "address"},
             {"glossary.yaml", "- {id: t, term: T, changed: 2026-11-22, meanign: M}\n", "meaning"}}) {
        const auto text = report::to_text(read(path, bytes).sorted());
        INFO(text);
        CHECK(text.find("did you mean \"" + right + "\"") != std::string::npos);
    }
}

TEST_CASE("a summary under two names is refused, under either it is taken") {
    CHECK(count(read("a.md", "---\ntitle: T\ndescription: D\n---\n"), report::Kind::duplicate_key) == 0);
    CHECK(count(read("a.md", "---\ntitle: T\nsummary: S\n---\n"), report::Kind::duplicate_key) == 0);
    CHECK(count(read("a.md", "---\ntitle: T\nsummary: S\ndescription: D\n---\n"), report::Kind::duplicate_key) == 1);
}
