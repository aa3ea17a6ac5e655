#include "model/relations.hpp"

#include <doctest/doctest.h>

#include "content/readers/read_portal.hpp"

namespace {

std::string facts(const std::string& title, const std::string& more) {
    return "---\ntitle: " + title + "\nsummary: S\nchanged: 2026-11-22\nsources: []\n" + more + "---\n";
}

std::string priority(const std::string& title, int order) {
    return facts(title, "body: b\norder: " + std::to_string(order) + "\nplans: [all]\n");
}

std::string meeting() { return facts("M", "board: b\nboard_name: B\npack: p\nminutes: held\nsee: [plan:all]\n"); }
std::string update(const std::string& title) { return "---\ntitle: " + title + "\ndate: 2020-01-01\nsee: [plan:all]\n---\n"; }
std::string paper() {
    return R"({"title": "S", "summary": "S", "changed": "2026-11-22", "paper": "P", "pack": "p", "meeting": "2020-01-01", "see":)"
           R"( ["plan:all"], "period": {"start": "2020-01-01", "end": "2020-03-31", "kind": "quarter", "label": "Q4"}})";
}

model::Portal portal() {
    report::Report unheard;
    return content::read_portal(text::Tree("content", {{"site.yaml", "title: T\n"},
                                                       {"plans/all.md", facts("All", "")},
                                                       {"priorities/a.md", priority("A, third", 3)},
                                                       {"priorities/b.md", priority("B, first", 1)},
                                                       {"priorities/c.md", priority("D, second", 2)},
                                                       {"priorities/d.md", priority("C, second", 2)},
                                                       {"meetings/2019-12-06.md", meeting()},
                                                       {"meetings/2021-06-04.md", meeting()},
                                                       {"meetings/2020-03-20.md", meeting()},
                                                       {"snapshots/2019-q1.json", paper()},
                                                       {"snapshots/2020-q4.json", paper()},
                                                       {"snapshots/2020-q1.json", paper()},
                                                       {"updates/2020-01-01-old.md", update("A")},
                                                       {"updates/2021-01-01-new.md", update("B")},
                                                       {"partners/x.md", facts("Zeta", "role: r\nsee: [plan:all]\n")},
                                                       {"partners/y.md", facts("Alpha", "role: r\nsee: [plan:all]\n")},
                                                       {"partners/z.md", facts("Mu", "role: r\nsee: [plan:all]\n")}}),
                                unheard);
}

using Ids = std::vector<std::string>;

Ids related(const model::Portal& portal, model::Kind kind) {
    const model::Index index(portal);
    const model::Relations relations(portal, index);
    Ids ids;
    for (const auto& one : relations.of({model::Kind::plan, "all"}, kind)) ids.push_back(one.entry->ref.id);
    return ids;
}

}  // namespace

TEST_CASE("related meetings, snapshots and updates come by date, the latest first") {
    const auto all = portal();
    CHECK(related(all, model::Kind::meeting) == Ids{"2021-06-04", "2020-03-20", "2019-12-06"});
    CHECK(related(all, model::Kind::snapshot) == Ids{"2020-q4", "2020-q1", "2019-q1"});
    CHECK(related(all, model::Kind::update) == Ids{"2021-01-01-new", "2020-01-01-old"});
}

TEST_CASE("related priorities come in their order, those of the same order and everything else by title") {
    const auto all = portal();
    CHECK(related(all, model::Kind::priority) == Ids{"b", "d", "c", "a"});
    CHECK(related(all, model::Kind::partner) == Ids{"y", "z", "x"});
    CHECK(related(all, model::Kind::term).empty());
}

TEST_CASE("a relation is seen from both sides") {
    const auto all = portal();
    const model::Index index(all);
    const model::Relations relations(all, index);
    const auto plans = relations.of({model::Kind::priority, "b"}, model::Kind::plan);
    REQUIRE(plans.size() == 1);
    CHECK(plans[0].entry->ref.id == "all");
    CHECK(plans[0].place.file == "content/priorities/b.md");
    CHECK(relations.of({model::Kind::plan, "all"}, model::Kind::priority).front().place.file == "content/priorities/b.md");
}
