// What the memory keeps of years of visits, and of files that an older program wrote.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "../disk/temporary_folder.hpp"
#include "../links/histories.hpp"
#include "web/failure.hpp"
#include "web/memory.hpp"
#include "web/memory_schema.hpp"

namespace {

using Strings = std::vector<std::string>;

const auto first_day = text::from_unix(1'600'000'000);

/// The file as another program sees it.
class Raw {
public:
    explicit Raw(const std::string& file) { REQUIRE(sqlite3_open(file.c_str(), &database_) == SQLITE_OK); }
    ~Raw() { sqlite3_close(database_); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    void run(const std::string& commands) {
        REQUIRE(sqlite3_exec(database_, commands.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    /// One cell of every row.
    Strings ask(const std::string& query, int column = 0) {
        sqlite3_stmt* statement = nullptr;
        REQUIRE_MESSAGE(sqlite3_prepare_v2(database_, query.c_str(), -1, &statement, nullptr) == SQLITE_OK, query);
        Strings cells;
        while (sqlite3_step(statement) == SQLITE_ROW)
            cells.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)));
        sqlite3_finalize(statement);
        return cells;
    }
    size_t count(const std::string& table) { return std::stoul(ask("SELECT count(*) FROM " + table).at(0)); }
    std::string version() { return ask("PRAGMA user_version").at(0); }

private:
    sqlite3* database_ = nullptr;
};

links::History random_history(std::mt19937& chance, int links, int visits) {
    links::History history;
    for (int i = 0; i < links; ++i)
        history[fmt::format("https://h{}.example/", i)] = histories::random(chance, first_day, visits);
    return history;
}

/// As version 1 of the program left it.
void write_version_1(const std::string& file, const links::History& history) {
    Raw raw(file);
    raw.run(
        "PRAGMA journal_mode = WAL; BEGIN; "
        "CREATE TABLE run(id INTEGER PRIMARY KEY, began INTEGER NOT NULL, "
        "ended INTEGER);"
        "CREATE TABLE visit(link TEXT NOT NULL, run INTEGER NOT NULL "
        "REFERENCES run, at INTEGER NOT NULL, ms INTEGER NOT NULL,"
        " status INTEGER NOT NULL, problem TEXT NOT NULL, final_url TEXT NOT "
        "NULL, title TEXT NOT NULL, detail TEXT NOT NULL,"
        " page_read INTEGER NOT NULL, counts INTEGER NOT NULL);"
        "CREATE INDEX visit_of_link ON visit(link, run); PRAGMA user_version "
        "= 1;");
    for (const auto& [link, visits] : history)
        for (const auto& visit : visits) {
            raw.run(fmt::format("INSERT OR IGNORE INTO run VALUES ({}, 0, 1)", visit.run));
            raw.run(
                fmt::format("INSERT INTO visit VALUES ('{}', {}, {}, 7, 200, "
                            "'{}', '{}', '{}', '', {}, {})",
                            link, visit.run, text::to_unix(visit.at), links::info(visit.problem).code, visit.final_url,
                            visit.title, visit.page_read ? 1 : 0, visit.counts ? 1 : 0));
        }
    raw.run("COMMIT");
}

/// By some policies, what is told of every link by one history is told by the other.
void check_same(const links::History& before, const links::History& after) {
    std::mt19937 chance(3);
    REQUIRE(before.size() == after.size());
    for (const auto& one : before)
        for (int i = 0; i < 5; ++i) {
            CAPTURE(one.first);
            const auto policy = histories::random_policy(chance);
            CHECK(histories::told(after.at(one.first), policy) == histories::told(one.second, policy));
        }
}

std::optional<text::Moment> last_reading(const histories::Visits& visits) {
    const auto at = std::find_if(visits.rbegin(), visits.rend(), [](const auto& one) { return one.page_read.has_value(); });
    return at == visits.rend() ? std::nullopt : at->page_read;
}

std::string refusal(auto use) {
    try {
        use();
    } catch (const web::Failure& failure) {
        return failure.what();
    }
    return "";
}

}  // namespace

TEST_CASE(
    "a file of version 1 is judged the same as it is, brought up to "
    "date, and when only changes are left; it is kept beside") {
    const TemporaryFolder folder;
    const auto file = (folder / "links.sqlite").string(), kept = file + ".version-1";
    std::mt19937 chance(1);
    const auto history = random_history(chance, 30, 300);
    write_version_1(file, history);
    check_same(history, web::read_history(file));
    CHECK(Raw(file).version() == "1");  // reading changes nothing
    folder.write("links.sqlite.version-1.draft", "of a run that was killed");

    web::Memory memory(file);
    check_same(history, memory.history());
    CHECK(Raw(file).version() == "2");
    CHECK(Raw(kept).version() == "1");
    CHECK(Raw(kept).count("visit") == 30 * 300);
    check_same(history, web::read_history(kept));
    CHECK(!boost::filesystem::exists(kept + ".draft"));

    memory.begin_run(first_day + std::chrono::days(2000));
    check_same(history, memory.history());
    CHECK(Raw(file).count("visit") == 0);
    CHECK(Raw(file).count("stretch") < 30 * 300 / 3);
    for (const auto& [link, visits] : memory.history()) CHECK(last_reading(visits) == last_reading(history.at(link)));
}

TEST_CASE(
    "of years of daily runs the single visits of one year stay, and all "
    "that they found") {
    const TemporaryFolder folder;
    const auto file = (folder / "links.sqlite").string();
    std::mt19937 chance(2);
    auto history = random_history(chance, 3, 420);
    web::Memory memory(file);
    for (size_t day = 0; day < 420; ++day) {
        const auto now = first_day + std::chrono::days(day);
        const int run = memory.begin_run(now);
        std::vector<web::Recorded> visits;
        for (auto& [link, all] : history) all[day].at = now, all[day].run = run, visits.emplace_back(link, all[day]);
        memory.record(run, visits);
        memory.end_run(run, now);
    }
    check_same(history, memory.history());
    check_same(history, web::read_history(file));
    CHECK(Raw(file).count("visit") == 3 * 367);
    CHECK(web::read_visits(file, {"https://h1.example/"}).at("https://h1.example/").size() == 367);
    CHECK(web::read_visits(file, {"https://h9.example/"}).empty());
}

TEST_CASE(
    "what is read of the memory is found by an index, and nothing has to "
    "be sorted") {
    const TemporaryFolder folder;
    const auto file = (folder / "links.sqlite").string();
    web::Memory memory(file);
    using namespace web::schema;
    for (const auto* query : {stretches, last_stretch, visits_in_no_stretch, visits_for_stretch, visits_of_link})
        for (const auto& step : Raw(file).ask(std::string("EXPLAIN QUERY PLAN ") + query, 3)) {
            INFO(std::string(query));
            CAPTURE(step);
            CHECK(step.find("TEMP B-TREE") == std::string::npos);
            CHECK((step.find("INDEX") != std::string::npos || step.find("PRIMARY KEY") != std::string::npos ||
                   step == "SCAN stretch"));  // whole, in the order of its key
        }
}

TEST_CASE("a file of a newer program is refused in words, and left as it is") {
    const TemporaryFolder folder;
    const auto file = (folder / "links.sqlite").string();
    Raw(file).run("CREATE TABLE future(x); PRAGMA user_version = 3");
    const auto before = folder.read("links.sqlite");
    const auto words = "the memory of links \"" + file + "\" was written by a newer csa";
    CHECK(refusal([&] { web::Memory memory(file); }).starts_with(words));
    CHECK(refusal([&] { web::read_history(file); }).starts_with(words));
    CHECK(refusal([&] { web::read_visits(file, {}); }).starts_with(words));
    CHECK(folder.read("links.sqlite") == before);
    CHECK(folder.list() == Strings{"links.sqlite"});
}

TEST_CASE(
    "a visit dated later than now becomes part of no stretch, and "
    "numbers of a stretch that nobody can reckon with do no harm") {
    const TemporaryFolder folder;
    const auto file = (folder / "links.sqlite").string();
    web::Memory memory(file);
    const std::string link = "https://a.example/";
    for (const int day : {0, 1, 9000, 2}) {
        links::Attempt visit;
        visit.at = first_day + std::chrono::days(day), visit.problem = links::Problem::not_found;
        const int run = memory.begin_run(first_day + std::chrono::days(3));
        memory.record(run, {{link, visit}});
        memory.end_run(run, first_day);
    }
    memory.begin_run(first_day + std::chrono::days(3));
    const auto stretches = memory.history().at(link);
    REQUIRE(stretches.size() == 1);
    CHECK(stretches[0].at == first_day + std::chrono::days(2));
    CHECK(stretches[0].earlier->visits == 2);
    for (const auto* number : {"9223372036854775807", "-9223372036854775807"}) {
        Raw(file).run(
            fmt::format("UPDATE stretch SET visits = {0}, first = {0}, "
                        "runs = {0}, watched = {0}, longest_gap = {0}, "
                        "first_run = {0}, page_read = {0}",
                        number));
        CHECK(links::standing(memory.history().at(link), {}).status != links::Status::ok);
    }
}
