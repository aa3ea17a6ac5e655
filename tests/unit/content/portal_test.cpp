#include <doctest/doctest.h>

#include "checks/checks.hpp"
#include "content/authoring/new_file.hpp"
#include "content/readers/read_portal.hpp"
#include "model/due.hpp"
#include "model/publication.hpp"
#include "model/relations.hpp"
#include "report/render.hpp"

namespace {

const auto today = *text::Date::parse("2026-11-22");
const model::AddressesIn no_addresses = [](const model::Asset&) { return std::vector<std::string>(); };
const std::string site = "title: Test\n";
const std::string common = "summary: S\nchanged: 2026-11-22\nsources: [{pack: lscsb-2019-12-06, paper: P}]\n";

text::TreeFile meeting() {
    return {"meetings/2019-12-06.md",
            "---\ntitle: M\n" + common + "board: b\nboard_name: B\npack: lscsb-2019-12-06\nminutes: held\n---\n"};
}

model::Portal read(std::vector<text::TreeFile> files, report::Report& report) {
    files.push_back({"site.yaml", site});
    return content::read_portal(text::Tree("content", std::move(files)), report);
}

}  // namespace

TEST_CASE("a reader with a memory finds what has changed, and says again what has not") {
    content::Reader reader;
    const auto read_again = [&](const std::string& title, report::Report& report) {
        std::vector<text::TreeFile> files{{"index.md", "---\ntitle: " + title + "\n---\n"}, {"site.yaml", site}};
        for (int number = 100; number < 200; ++number)  // several parts
            files.push_back({"pages/" + std::to_string(number) + ".md", "---\ntitel: Wrong\n---\n"});
        content::Words words;
        return reader.read(text::Tree("content", std::move(files)), words, report);
    };
    report::Report first, second;
    CHECK(read_again("One", first).pages.front().title == "One");
    const auto changed = read_again("Two", second);
    CHECK(changed.pages.front().title == "Two");
    CHECK(changed.pages.size() == 102);
    CHECK(report::to_text(second.sorted()) == report::to_text(first.sorted()));
    CHECK(first.errors() >= 100);
}

TEST_CASE("what csa new writes is valid when it is read back") {
    for (size_t number = 0; number < model::kind_count; ++number) {
        const auto kind = model::Kind(number);
        const std::string id = kind == model::Kind::meeting ? "2027-01-08" : "new-thing";
        report::Report report;
        const auto before = read({meeting()}, report);
        auto made = content::new_file(kind, id, before, today);
        const auto portal = read({{made.path, made.bytes}, meeting()}, report);
        checks::check(portal, today, report);
        INFO(model::name(kind), "\n", report::to_text(report.sorted()));
        CHECK(report.empty());
        CHECK(model::Index(portal).find({kind, kind == model::Kind::page ? id + "/" : id}));
    }
}

TEST_CASE("a relation written on one side is seen from both, once") {
    report::Report report;
    const auto portal =
        read({meeting(),
              {"partners/police.md", "---\ntitle: Police\n" + common + "role: R\nareas: [north]\nsee: [area:north]\n---\n"},
              {"areas/north.md", "---\ntitle: North\n" + common + "---\n"}},
             report);
    const model::Index index(portal);
    const model::Relations relations(portal, index);
    CHECK(report.empty());
    REQUIRE(relations.of({model::Kind::area, "north"}, model::Kind::partner).size() == 1);
    CHECK(relations.of({model::Kind::area, "north"}, model::Kind::partner)[0].entry->title == "Police");
    CHECK(relations.of({model::Kind::partner, "police"}, model::Kind::area).size() == 1);
    CHECK(relations.of({model::Kind::partner, "police"}, model::Kind::plan).empty());
}

TEST_CASE("what is hidden leaves the portal with every relation to it") {
    report::Report report;
    auto portal = read({meeting(),
                        {"partners/police.md", "---\ntitle: Police\n" + common + "role: R\nsee: [plan:secret, plan:open]\n---\n"},
                        {"plans/secret.md", "---\ntitle: Secret\n" + common + "restricted: exempt\n---\n"},
                        {"plans/open.md", "---\ntitle: Open\n" + common + "follows: secret\n---\n"}},
                       report);
    model::keep_public(portal, today, no_addresses);
    REQUIRE(portal.plans.size() == 1);
    CHECK_FALSE(portal.plans[0].follows);
    CHECK(portal.plans[0].relations.empty());
    CHECK(portal.partners[0].relations.size() == 1);
}

TEST_CASE("whatever names a hidden thing forgets it, however deep it stands") {
    report::Report report;
    auto portal = read(
        {meeting(),
         {"partners/gone.md", "---\ntitle: Gone\n" + common + "role: R\ndraft: true\n---\n"},
         {"areas/gone.md", "---\ntitle: Gone\n" + common + "draft: true\n---\n"},
         {"areas/here.md", "---\ntitle: Here\n" + common + "council: gone\nwithin: gone\n---\n"},
         {"plans/p.md", "---\ntitle: P\n" + common + "owner: gone\nactions: [{what: W, partner: gone}]\n---\n"},
         {"references/r.yaml", "- id: r\n  title: R\n  publisher: gone\n  summary: S\n  changed: 2026-11-22\n  sources: []\n"},
         {"meetings/2020-01-01.md", "---\ntitle: Old\n" + common + "board: b\nboard_name: B\ndraft: true\n---\n"},
         {"meetings/2020-03-20.md",
          "---\ntitle: M\n" + common +
              "board: b\nboard_name: B\ndecisions: [{minute: \"1\", title: T, about: [area:gone, area:here]}]\n"
              "action_log: [{number: \"1\", what: W, follows: {meeting: 2020-01-01, number: \"1\"}}]\n---\n"}},
        report);
    REQUIRE(report.empty());
    model::keep_public(portal, today, no_addresses);
    REQUIRE(portal.areas.size() == 1);
    CHECK_FALSE(portal.areas[0].council);
    CHECK_FALSE(portal.areas[0].within);
    CHECK_FALSE(portal.plans.at(0).owner);
    CHECK_FALSE(portal.plans[0].actions.at(0).partner);
    CHECK_FALSE(portal.references.at(0).publisher);
    REQUIRE(portal.meetings.size() == 2);
    CHECK(portal.meetings[1].decisions.at(0).about.size() == 1);
    CHECK_FALSE(portal.meetings[1].action_log.at(0).follows);
}

TEST_CASE("publication begins and ends with its days") {
    model::Publication publication;
    const auto day = [](std::string_view iso) { return *text::Date::parse(iso); };
    publication.publish_from = day("2027-01-01"), publication.expires = day("2028-01-01");
    CHECK_FALSE(publication.hidden_because(day("2026-12-31")).empty());
    CHECK(publication.hidden_because(day("2027-01-01")).empty());
    CHECK(publication.hidden_because(day("2027-12-31")).empty());
    CHECK_FALSE(publication.hidden_because(day("2028-01-01")).empty());
    publication.embargo_until = day("2027-05-07");
    CHECK(publication.hidden_because(day("2027-05-06")) == "it is under embargo until 7 May 2027");
    CHECK(publication.hidden_because(day("2027-05-07")).empty());
}

TEST_CASE("what is due comes oldest first, what is done never") {
    report::Report report;
    const auto portal = read(
        {meeting(),
         {"plans/p.md",
          "---\ntitle: P\n" + common +
              "actions:\n  - {what: late, due: 2021-03-31, status: open}\n  - {what: later, due: 2020-03-31, status: ongoing}\n"
              "  - {what: done, due: 2019-01-01, status: done}\n  - {what: today, due: 2026-11-22, status: open}\n---\n"}},
        report);
    const auto due = model::overdue(portal, today);
    REQUIRE(due.size() == 2);
    CHECK(due[0].what == "later");
    CHECK(due[1].what == "late");
    CHECK(due[1].place.line == 7);
}

TEST_CASE("an action comes from its paragraph of the plan's first source, or from a source of its own, whose pack must be held") {
    report::Report report;
    const auto portal =
        read({meeting(),
              {"plans/p.md", "---\ntitle: P\n" + common +
                                 "actions:\n  - {what: A, wording: As it was printed, paragraph: \"6\"}\n"
                                 "  - {what: B, source: {pack: lscsb-2020-03-20, paper: Q, paragraph: \"7\"}}\n---\n"}},
             report);
    const auto& actions = portal.plans.at(0).actions;
    CHECK(actions[0].wording == "As it was printed");
    CHECK(actions[0].source->paper == "P");
    CHECK(actions[0].source->paragraph == "6");
    CHECK(actions[1].source->paper == "Q");
    CHECK(actions[1].source->paragraph == "7");
    checks::check(portal, today, report);
    REQUIRE(report.sorted().size() == 1);
    CHECK(report.sorted()[0].kind == report::Kind::unknown_pack);
    CHECK(report.sorted()[0].place.line == 8);
}

TEST_CASE("mobile numbers and mailboxes of persons are found, what looks like them is not") {
    const auto count = [](std::string_view text) {
        report::Report report;
        checks::check_personal_data(text::Tree("content", {{"a.md", std::string(text)}}), report);
        return report.errors();
    };
    for (const auto number : {"07700900123", "07700 900123", "07700 900 123", "+44 7700 900123", "+447700900123",
                              "+44 (0)7700 900123", "+44(0) 7700 900123", "0044 7700 900123", "(07700) 900123", "07700-900-123",
                              "077 0090 0123.", "tel:07700900123", "\"07700900123\"", "07700 900123 24 hours"})
        CHECK_MESSAGE(count(number) == 1, number);
    for (const auto other :
         {"0116 305 7777", "0800 77 77 77", "07700 90012", "077009001234", "1070 7700 900123", "CSP/2019/07123456789",
          "978-0-7123-4567-8", "https://x.example/07700900123", "?id=07700900123", "SK 07123 45678", "E07000130", "0.7700900123",
          "20071234567", "07/12/2019", "A07700900123", "07700900123a", "7700900123"})
        CHECK_MESSAGE(count(other) == 0, other);
    for (const auto mailbox : {"jane.doe@example.org", "j.smith@example.org", "Jane.Doe2@example.org",
                               "mailto:jane.doe@example.org", "<jane.smith-jones@example.org>"})
        CHECK_MESSAGE(count(mailbox) == 1, mailbox);
    for (const auto mailbox : {"team@example.org", "community.safety@example.org", "asb.team.leicester@example.org",
                               "safer-communities@example.org", "@someone", "a.b@c", "jane.doe"})
        CHECK_MESSAGE(count(mailbox) == 0, mailbox);
}

TEST_CASE("a mailbox is one plain address, in the settings and of a partner") {
    for (const std::string mailbox :
         {R"("a@b.example\nContact: evil")", R"("a@b.example\r\nBcc: c@d.example")", "a@b@c.example", "a b@c.example", "no-sign",
          "'<a@b.example>'", "'a@b.example, c@d.example'", "a@b.example?cc=x@y.example", R"("a@b\u0085.example")",
          R"("a@\u202Eb.example")", "'@b.example'", "a@", "a..b@c.example", "ä@b.example"}) {
        report::Report settings, partner;
        content::read_portal(text::Tree("content", {{"site.yaml", site + "mailbox: " + mailbox + "\n"}}), settings);
        read({{"partners/p.md", "---\ntitle: P\n" + common + "role: R\ntype: board\ncontact: {mailbox: " + mailbox + "}\n---\n"}},
             partner);
        INFO(mailbox);
        REQUIRE(settings.sorted().size() == 1);
        CHECK(settings.sorted()[0].place.line == 2);
        CHECK(settings.has_errors());
        CHECK(partner.has_errors());
    }
    for (const std::string mailbox : {"Community.Safety@leics.gov.uk", "o'neill+team_1@a-b.example"}) {
        report::Report report;
        const auto portal =
            content::read_portal(text::Tree("content", {{"site.yaml", site + "mailbox: " + mailbox + "\n"}}), report);
        CHECK(report.empty());
        CHECK(portal.settings.mailbox == mailbox);
    }
}

TEST_CASE("a page is not called by what would end its address") {
    for (const std::string name : {"a#b.md", "what?.md", "back\\slash.md", "folder#1/page.md"}) {
        report::Report report;
        read({{name, "---\ntitle: T\n---\n"}}, report);
        INFO(name);
        REQUIRE(report.sorted().size() == 1);
        CHECK(report.sorted()[0].code() == "file-name");
        CHECK(report.sorted()[0].place.file == "content/" + name);
    }
}

TEST_CASE("a control character of any kind is refused, written as it is or as an escape") {
    for (const std::string word : {"\x1b[31m",
                                   "\xc2\x9b"
                                   "31m",
                                   "\xc2\x85", "\x7f"}) {
        report::Report raw;
        read({{"a.md", "---\ntitle: T\n---\n\n£5 " + word + "\n"}}, raw);
        CHECK(raw.has_errors());
    }
    for (const std::string escape : {R"("\e[31m")", R"("\x9b31m")", R"("\u0085")", R"("\N")"}) {
        report::Report escaped;
        read({{"a.md", "---\ntitle: " + escape + "\n---\n"}}, escaped);
        INFO(escape);
        CHECK(escaped.has_errors());
    }
}
