#include "web/memory.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "../disk/temporary_folder.hpp"
#include "../hostile_words.hpp"
#include "links/visits/web_link.hpp"
#include "links/url/url.hpp"
#include "web/failure.hpp"

namespace {

using text::ForeignWords;

const auto first_day = text::from_unix(1'795'320'000);

links::Attempt visit(links::Problem problem) {
    links::Attempt visit;
    visit.at = first_day, visit.ms = 12, visit.status = 301, visit.problem = problem;
    visit.final_url = ForeignWords::of("https://b.example/"), visit.title = ForeignWords::of("Caf\u00e9");
    visit.detail = ForeignWords::of("x"), visit.page_read = first_day;
    return visit;
}

}  // namespace

TEST_CASE("what was recorded is known by the next run, every field of it") {
    const TemporaryFolder folder;
    const auto file = (folder / "new/folder/links.sqlite").string();
    CHECK(web::read_history(file).empty());
    CHECK(folder.list().empty());  // looking makes nothing
    {
        web::Memory memory(file);
        const int run = memory.begin_run(first_day);
        memory.record(run, {{"https://a.example/", visit(links::Problem::moved)}});
        memory.record(run, {{"https://a.example/", visit(links::Problem::none)}});
        memory.end_run(run, first_day);
    }
    const auto history = web::read_history(file);
    REQUIRE(history.size() == 1);
    const auto& visits = history.at("https://a.example/");
    REQUIRE(visits.size() == 2);
    CHECK(visits[1].problem == links::Problem::none);
    const auto& seen = visits[0];
    CHECK(seen.problem == links::Problem::moved);
    CHECK(seen.at == first_day);
    CHECK(seen.ms == 12);
    CHECK(seen.status == 301);
    CHECK(seen.final_url == "https://b.example/");
    CHECK(seen.title == "Caf\u00e9");
    CHECK(seen.detail == "x");
    CHECK(seen.page_read == first_day);
    CHECK(seen.counts);
}

TEST_CASE("what an older program or somebody else wrote down is cleaned when it is read, and what is no link is left") {
    for (const auto& raw : hostile_words) {
        const TemporaryFolder folder;
        const auto file = (folder / "links.sqlite").string();
        web::Memory(file).begin_run(first_day);
        sqlite3* writer = nullptr;
        sqlite3_stmt* insert = nullptr;
        REQUIRE(sqlite3_open(file.c_str(), &writer) == SQLITE_OK);
        REQUIRE(sqlite3_prepare_v2(writer, "INSERT INTO visit VALUES (?, 1, 0, 0, 301, 'moved', ?, ?, ?, 1, 1, 0)", -1, &insert,
                                   nullptr) == SQLITE_OK);
        for (const auto& link : {std::string("https://a.example/"), raw, "https://b.example/" + raw}) {
            sqlite3_reset(insert);
            const std::vector<std::string> values{link, "https://c.example/" + raw, raw, raw};
            for (int i = 0; i < 4; ++i)
                sqlite3_bind_text(insert, i + 1, values[size_t(i)].data(), int(values[size_t(i)].size()), SQLITE_TRANSIENT);
            REQUIRE(sqlite3_step(insert) == SQLITE_DONE);
        }
        sqlite3_finalize(insert);
        sqlite3_close(writer);
        const auto history = web::read_history(file);
        INFO(raw);
        CHECK(history.size() == (links::web_link(raw) ? 3 : 2));
        for (const auto& [link, visits] : history) {
            CHECK(ForeignWords::of(link) == link);
            REQUIRE(visits.size() == 1);
            CHECK(visits[0].title == ForeignWords::of(raw));
            CHECK(visits[0].detail == ForeignWords::of(raw));
            CHECK(links::parse_url(visits[0].final_url)->href() == visits[0].final_url);
        }
    }
}

TEST_CASE("where a link has moved is remembered whole, with the route of a script and without a user") {
    const TemporaryFolder folder;
    web::Memory memory((folder / "links.sqlite").string());
    auto moved = visit(links::Problem::moved);
    moved.final_url = ForeignWords::of("https://user@b.example/#/new");
    memory.record(memory.begin_run(first_day), {{"https://a.example/", moved}});
    CHECK(memory.history().at("https://a.example/")[0].final_url == "https://b.example/#/new");
}

TEST_CASE("while one run writes, others read what was there before") {
    const TemporaryFolder folder;
    const auto file = (folder / "links.sqlite").string();
    web::Memory memory(file);
    memory.record(memory.begin_run(first_day), {{"https://a.example/", visit(links::Problem::none)}});
    sqlite3* writer = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &writer) == SQLITE_OK);
    REQUIRE(sqlite3_exec(writer, "BEGIN IMMEDIATE; DELETE FROM visit", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(web::read_history(file).size() == 1);
    sqlite3_close(writer);
}

TEST_CASE("a file that was made and not yet written holds nothing") {
    const TemporaryFolder folder;
    folder.write("links.sqlite", "");
    CHECK(web::read_history((folder / "links.sqlite").string()).empty());
}

TEST_CASE("a run that was cut short is taken up again, a whole one is not") {
    const TemporaryFolder folder;
    web::Memory memory((folder / "links.sqlite").string());
    const int first = memory.begin_run(first_day);
    CHECK(memory.begin_run(first_day) == first);
    memory.end_run(first, first_day);
    CHECK(memory.begin_run(first_day) == first + 1);
}

TEST_CASE("visits are discounted for their run alone") {
    const std::string a = "https://a.example/", b = "https://b.example/";
    const TemporaryFolder folder;
    web::Memory memory((folder / "links.sqlite").string());
    for (int day = 0; day < 2; ++day) {
        const int run = memory.begin_run(first_day);
        memory.record(run, {{a, visit(links::Problem::no_answer)}, {b, visit(links::Problem::no_answer)}});
        if (day == 1) memory.discount(run, {a});
        memory.end_run(run, first_day);
    }
    auto history = memory.history();
    CHECK(history[a][0].counts);
    CHECK(!history[a][1].counts);
    CHECK(history[b][1].counts);
}

TEST_CASE("a file that is no memory is left as it is") {
    const TemporaryFolder folder;
    const std::string words =
        "These are the minutes of a meeting and no database, whatever anyone says. " + std::string(2000, 'x');
    folder.write("minutes.txt", words);
    CHECK_THROWS_AS(web::Memory((folder / "minutes.txt").string()), web::Failure);
    CHECK(folder.read("minutes.txt") == words);
    CHECK_THROWS_AS(web::Memory(folder.path().string()), web::Failure);
}

TEST_CASE("programs in the file are not run: those that never end would hold every build") {
    const std::string endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ";
    const std::string row = "'https://a.example/', 1, i, 1, 200, '', '', '', '', 1, 1, 0 FROM n";
    const std::string hostile[] = {
        "DROP TABLE visit; CREATE VIEW visit AS " + endless + "SELECT " + row,
        "DROP TABLE stretch; CREATE VIEW stretch AS " + endless + "SELECT i AS link, i AS number, * FROM n",
        "CREATE TRIGGER more AFTER INSERT ON run BEGIN INSERT INTO visit SELECT link, run, at + 1, ms, status, problem, "
        "final_url, "
        "title, detail, page_read, counts, 0 FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM "
        "visit, n); END",
    };
    for (const auto& commands : hostile) {
        CAPTURE(commands);
        const TemporaryFolder folder;
        const auto file = (folder / "links.sqlite").string();
        {
            web::Memory memory(file);
            const int run = memory.begin_run(first_day);
            memory.record(run, {{"https://a.example/", visit(links::Problem::not_found)}});
            memory.end_run(run, first_day);
        }
        sqlite3* writer = nullptr;
        REQUIRE(sqlite3_open(file.c_str(), &writer) == SQLITE_OK);
        REQUIRE(sqlite3_exec(writer, commands.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(writer);
        const bool is_trigger = commands.starts_with("CREATE TRIGGER");
        if (is_trigger) CHECK_NOTHROW(web::Memory(file).begin_run(first_day));
        else CHECK_THROWS_AS(web::read_history(file), web::Failure);
    }
}

TEST_CASE("a visit with a problem that only a newer program knows says nothing, least of all that the link works") {
    const TemporaryFolder folder;
    const auto file = (folder / "links.sqlite").string();
    web::Memory memory(file);
    memory.record(memory.begin_run(first_day), {{"https://a.example/", visit(links::Problem::not_found)}});
    sqlite3* writer = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &writer) == SQLITE_OK);
    REQUIRE(sqlite3_exec(writer, "UPDATE visit SET problem = 'eaten-by-a-whale'", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(writer);
    CHECK(memory.history().empty());
    CHECK(web::read_history(file).empty());
}
