#include <doctest/doctest.h>

#include <algorithm>

#include "content/readers/read_portal.hpp"

namespace {

struct Nested {
    std::string path;
    std::string facts;  ///< with the key "zzz" where nothing may be unknown
};

std::string json(const std::string& period, const std::string& observation) {
    return R"({"title": "S", "summary": "S", "changed": "2026-11-22", "paper": "P", "pack": "p", "meeting": "2020-01-01", )"
           R"("period": {"start": "2020-01-01", "end": "2020-03-31", "kind": "quarter", "label": "Q4")" +
           period + R"(}, "observations": [{"indicator": "i", "area": "a", "value": 1)" + observation + "}]}";
}

/// One for each map that is read apart.
const std::vector<Nested> all{
    {"plans/p.md", "zzz: 1"},
    {"plans/p.md", "sources: [{pack: p, paper: P, zzz: 1}]"},
    {"plans/p.md", "period: {from: '2015', zzz: 1}"},
    {"plans/p.md", "actions: [{what: W, zzz: 1}]"},
    {"plans/p.md", "actions: [{what: W, source: {pack: p, paper: P, zzz: 1}}]"},
    {"priorities/p.md", "in_force: {from: '2015', zzz: 1}"},
    {"priorities/p.md", "approval: {meeting: 2019-12-06, minute: '1', zzz: 1}"},
    {"agreement/index.md", "in_force: {from: '2015', zzz: 1}"},
    {"indicators/i.md", "range: {low: 1, high: 2, zzz: 1}"},
    {"indicators/i.md", "breaks: [{from: 2020-01-01, why: W, zzz: 1}]"},
    {"partners/p.md", "contact: {mailbox: m, zzz: 1}"},
    {"references/r.yaml", "- id: r\n  zzz: 1"},
    {"references/r.yaml", "- id: r\n  planned_move: {to: https://example.org/, zzz: 1}"},
    {"events/e.yaml", "- id: e\n  zzz: 1"},
    {"glossary.yaml", "- id: t\n  term: T\n  zzz: 1"},
    {"glossary.yaml", "- id: t\n  term: T\n  sources: [{pack: p, paper: P, zzz: 1}]"},
    {"exceptions.yaml", "- address: https://example.org/\n  zzz: 1"},
    {"noted.yaml", "- snapshot: s\n  zzz: 1"},
    {"known.yaml", "- rule: vague-link\n  zzz: 1"},
    {"meetings/2019-12-06.md", "decisions: [{minute: '1', title: T, zzz: 1}]"},
    {"meetings/2019-12-06.md", "decisions: [{minute: '1', title: T, source: {pack: p, paper: P, zzz: 1}}]"},
    {"meetings/2019-12-06.md", "action_log: [{number: '1', what: W, zzz: 1}]"},
    {"meetings/2019-12-06.md", "action_log: [{number: '1', what: W, follows: {meeting: 2019-03-01, number: '1', zzz: 1}}]"},
    {"meetings/2019-12-06.md", "action_log: [{number: '1', what: W, closed_by: {meeting: 2019-03-01, minute: '1', zzz: 1}}]"},
    {"meetings/2019-12-06.md", "papers: [{title: T, zzz: 1}]"},
    {"site.yaml", "zzz: 1"},
    {"site.yaml", "reporting: [{when: W, phone: '999', zzz: 1}]"},
    {"site.yaml", "reviews: [{what: W, last: 2020-01-01, zzz: 1}]"},
    {"site.yaml", "page_rules: {weight_kb: 1, zzz: 1}"},
    {"site.yaml", "link_policy: {confirm_runs: 3, zzz: 1}"},
    {"site.yaml", "publish: [{name: n, folder: /f, zzz: 1}]"},
    {"site.yaml", "withdrawn: [{address: /x/, reason: R, zzz: 1}]"},
    {"site.yaml", "menu: [{label: L, address: /x/, zzz: 1}]"},
    {"index.md", "zzz: 1"},
    {"index.md", "title: T\n---\n\n```figure\nindicator: i\nzzz: 1\n```\n\n---"},
    {"snapshots/s.json", json("", "").insert(1, "\"zzz\": 1, ")},
    {"snapshots/s.json", json(R"(, "zzz": 1)", "")},
    {"snapshots/s.json", json("", R"(, "zzz": 1)")},
    {"snapshots/s.json", json("", R"(, "printed": {"previous": 2, "zzz": 1})")},
    {"snapshots/s.json", json("", R"(, "printed": {"benchmarks": [{"area": "a", "said": "up", "zzz": 1}]})")},
};

std::string file_of(const Nested& one) { return one.path.ends_with(".md") ? "---\n" + one.facts + "\n---\n" : one.facts + "\n"; }

}  // namespace

TEST_CASE("a key that nobody knows is found in every map of every kind of file") {
    for (const auto& one : all) {
        CAPTURE(one.path);
        CAPTURE(one.facts);
        std::vector<text::TreeFile> files{{one.path, file_of(one)}};
        if (one.path != "site.yaml") files.push_back({"site.yaml", "title: T\n"});
        report::Report report;
        content::read_portal(text::Tree("content", std::move(files)), report);
        const auto found = report.sorted();
        CHECK(std::count_if(found.begin(), found.end(), [](const report::Finding& finding) {
                  return finding.kind == report::Kind::unknown_key && finding.message.find("\"zzz\"") != std::string::npos;
              }) == 1);
    }
}
