#include <doctest/doctest.h>

#include <algorithm>

#include "pages/kind_pages.hpp"
#include "pages/list_pages.hpp"
#include "small_portal.hpp"

namespace {

std::string facts(const std::string& title, const std::string& more) {
    return "---\ntitle: " + title + "\nsummary: S\nchanged: 2026-11-22\nsources: []\n" + more + "---\n";
}

using Texts = std::vector<std::string>;

/// Of each of a list; "-" for none.
Texts all(const kainjow::mustache::data& data, const std::string& list, const std::string& name) {
    Texts texts;
    for (const auto& one : data.get(list)->list_value()) {
        const auto* value = one.get(name);
        texts.push_back(value && value->is_string() ? value->string_value() : "-");
    }
    return texts;
}

std::string edition(const std::string& more) {
    return "in_force: {from: '2020'}\napproval: {meeting: 2019-12-06, minute: '1'}\n" + more;
}

}  // namespace

TEST_CASE("a kind of which nobody made more is listed by title under its own name") {
    const SmallPortal small(
        {{"agreement/old.md", facts("Second", edition(""))}, {"agreement/older.md", facts("First", edition(""))}});
    const auto context = small.context();
    const auto& made = small.portal.pages;  // the index of their folder, which nobody wrote, is among them
    const auto index = std::find_if(made.begin(), made.end(), [](const auto& one) { return one.address == "/agreement/"; });
    REQUIRE(index != made.end());
    const auto page = pages::page_of(*index, context);
    REQUIRE(page.shape == "grouped");
    CHECK(all(page.data, "groups", "heading") == Texts{"Agreements"});
    CHECK(all(page.data.get("groups")->list_value().at(0), "items", "title") == Texts{"First", "Second"});
}

TEST_CASE("the calendar begins with what has no day and what comes every year, then the years, the latest first, each in order") {
    const SmallPortal small(
        {{"calendar.md", "---\ntitle: Calendar\nlists: calendar\n---\n"},
         {"events/e.yaml",
          "- {id: walk, title: Walk, summary: S, changed: 2026-11-22, sources: [], start: 2025-11-25, repeats: FREQ=YEARLY, "
          "when: Each November}\n"
          "- {id: day, title: Day, summary: S, changed: 2026-11-22, sources: [], start: 2026-03-08, repeats: FREQ=YEARLY}\n"
          "- {id: fair, title: Fair, summary: S, changed: 2026-11-22, sources: [], start: 2026-06-01, when: In June}\n"
          "- {id: show, title: Show, summary: S, changed: 2026-11-22, sources: [], start: 2026-05-01}\n"
          "- {id: talk, title: Talk, summary: S, changed: 2026-11-22, sources: [], start: 2027-01-02}\n"
          "- {id: some, title: Some day, summary: S, changed: 2026-11-22, sources: [], when: In the spring}\n"}});
    const auto& all_pages = small.portal.pages;
    const auto calendar =
        std::find_if(all_pages.begin(), all_pages.end(), [](const auto& one) { return one.address == "/calendar/"; });
    REQUIRE(calendar != all_pages.end());
    const auto page = pages::page_of(*calendar, small.context());
    CHECK(all(page.data, "years", "heading") == Texts{"Without a date", "Every year", "2027", "2026"});
    const auto& years = page.data.get("years")->list_value();
    CHECK(all(years[0], "events", "title") == Texts{"Some day"});
    CHECK(all(years[0], "events", "when") == Texts{"In the spring"});
    CHECK(all(years[1], "events", "title") == Texts{"Day", "Walk"});
    CHECK(all(years[1], "events", "when") == Texts{"-", "Each November"});
    CHECK(all(years[3], "events", "title") == Texts{"Show", "Fair"});
    CHECK(all(years[3], "events", "when") == Texts{"-", "-"});
}

TEST_CASE("an edition of the agreement lists the other editions, and the only one lists none") {
    const SmallPortal two(
        {{"agreement/index.md", facts("Now", edition(""))}, {"agreement/first.md", facts("First", edition(""))}});
    const auto page = pages::page_of(two.portal.agreements.front(), two.context());
    CHECK(two.portal.agreements.front().title == "First");
    CHECK(all(page.data, "editions", "title") == Texts{"Now"});
    CHECK(page.data.get("has_editions")->is_true());
    const SmallPortal one({{"agreement/index.md", facts("Now", edition(""))}});
    CHECK_FALSE(pages::page_of(one.portal.agreements.front(), one.context()).data.get("has_editions")->is_true());
}

TEST_CASE("a report is noted where the minutes name it, and put to the meeting where they do not") {
    const auto named = [](const std::string& decisions) {
        const SmallPortal small(
            {{"snapshots/paper.json", R"({"title": "Paper", "summary": "S", "changed": "2026-11-22", "paper": "P", "pack": "p",)"
                                      R"("meeting": "2020-12-31", "period": {"start": "2020-10-01", "end": "2020-12-31",)"
                                      R"("kind": "quarter", "label": "Q3"}, "observations": []})"},
             {"meetings/2020-12-31.md", facts("Meeting", "board: lscsb\nboard_name: Board\nminutes: held\n" + decisions)}});
        return all(pages::page_of(small.portal.snapshots[0], small.context()).data, "facts", "label").front();
    };
    CHECK(named("decisions:\n  - {minute: '1', title: T, text: [That it be noted], about: [snapshot:paper]}\n") == "Noted by");
    CHECK(named("decisions:\n  - {minute: '2', title: T, text: [That it be noted]}\n") == "Put to");
}

TEST_CASE("priorities whose years no paper shows are not said to be in force") {
    const SmallPortal small({{"priorities/index.md", "---\ntitle: Priorities\nlists: priorities\n---\n"},
                             {"partners/board.md", facts("Board", "role: R\ntype: board\n")},
                             {"priorities/a.md", facts("A", "body: board\napproval: {minute_not_held: Put to it.}\n")},
                             {"priorities/b.md", facts("B",
                                                       "body: board\nin_force: {from: '2012'}\n"
                                                       "approval: {minute_not_held: Agreed.}\n")}});
    const auto& all_pages = small.portal.pages;
    const auto list =
        std::find_if(all_pages.begin(), all_pages.end(), [](const auto& one) { return one.address == "/priorities/"; });
    REQUIRE(list != all_pages.end());
    const auto page = pages::page_of(*list, small.context());
    CHECK(all(page.data, "groups", "heading") == Texts{"Board: not known to be in force", "Board: From 2012"});
}

TEST_CASE("the page of links says of each how it is, and of one with an exception that it is left alone on purpose") {
    SmallPortal small(
        {{"links.md",
          "---\ntitle: Links\nlists: links\n---\n\n[a](https://a.example/) [b](https://b.example/) [c](https://c.example/)\n"},
         {"partners/police.md", facts("Police", "role: R\ntype: statutory\nhosts: [a.example]\n")},
         {"exceptions.yaml",
          "- {address: https://a.example/, reason: R, owner: police, expires: 2026-12-24}\n"
          "- {address: https://c.example/, reason: R, owner: police, expires: 2026-11-22}\n"}});
    links::Attempt missing;
    missing.problem = links::Problem::not_found;
    const links::History history{{"https://a.example/", {missing}}, {"https://b.example/", {missing}}};
    small.known_links = links::Register(links::knowledge_of(small.portal, *text::Date::parse("2026-11-22"), history));
    const auto& all_pages = small.portal.pages;
    const auto links_page =
        std::find_if(all_pages.begin(), all_pages.end(), [](const auto& one) { return one.address == "/links/"; });
    REQUIRE(links_page != all_pages.end());
    const auto page = pages::page_of(*links_page, small.context());
    Texts words;
    for (const auto& row : page.data.get("register")->get("rows")->list_value())
        words.push_back(row.get("status")->get("word")->string_value());
    CHECK(words == Texts{"Left alone on purpose", "Failed lately", "Not yet checked"});
}
