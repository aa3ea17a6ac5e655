#include "web/memory.hpp"

#include <boost/filesystem/operations.hpp>
#include <unistd.h>

#include <algorithm>

#include "links/visits/stretch.hpp"
#include "links/visits/web_link.hpp"
#include "web/database.hpp"
#include "web/failure.hpp"
#include "web/memory_schema.hpp"

namespace web {
namespace {

constexpr auto visit_kept_for = std::chrono::days(366);

std::int64_t version_of(const Database& database) { return database.number("PRAGMA user_version"); }

void refuse_newer(const Database& database) {
    if (version_of(database) <= schema::version) return;
    throw Failure("the memory of links \"" + database.file() + "\" was written by a newer csa",
                  "use that version, or another file");
}

// What is no address of the web is none: another program, or an older one, may have written anything.

text::ForeignWords key_of(const std::string& written) {
    const auto link = links::web_link(written);
    return text::ForeignWords::whole_address(link ? link->key() : "");
}

/// With all that stands behind '#': it may be the route of a script, without which the address leads elsewhere.
text::ForeignWords address_of(const std::string& written) {
    auto url = links::parse_url(written);
    if (!url || (url->scheme != "http" && url->scheme != "https")) return {};
    url->username.clear(), url->password.clear();
    return text::ForeignWords::whole_address(url->href());
}

/// Numbers with which can be reckoned, whatever somebody wrote down.
std::int64_t sane(std::int64_t number) { return std::clamp<std::int64_t>(number, 0, 100'000'000'000); }
int sane_count(std::int64_t number) { return int(std::clamp<std::int64_t>(number, 0, 1'000'000)); }

std::optional<links::Earlier> earlier_of(const Statement& row) {
    using std::chrono::seconds;
    const int visits = sane_count(row.number(12));
    if (visits == 0) return std::nullopt;
    return links::Earlier{visits,
                          text::from_unix(sane(row.number(13))),
                          int(row.number(14)),
                          sane_count(row.number(15)),
                          seconds(sane(row.number(16))),
                          seconds(sane(row.number(17)))};
}

/// Nothing where the problem is one that this program does not know, as a newer one writes it down, or the time is before 1970.
std::optional<links::Attempt> attempt_of(const Statement& row) {
    const auto problem = links::parse_problem(row.text(5));
    if (!problem || row.number(2) < 0) return std::nullopt;
    links::Attempt attempt;
    attempt.run = int(row.number(1));
    attempt.at = text::from_unix(row.number(2));
    attempt.ms = int(row.number(3)), attempt.status = int(row.number(4));
    attempt.problem = *problem;
    attempt.final_url = address_of(row.text(6));
    attempt.title = text::ForeignWords::of(row.text(7)), attempt.detail = text::ForeignWords::of(row.text(8));
    if (const auto read = row.number_or_null(9)) attempt.page_read = text::from_unix(sane(*read));
    attempt.counts = row.number(10);
    attempt.earlier = earlier_of(row);
    return attempt;
}

void add_to(links::History& history, Statement& rows) {
    while (rows.step())
        if (const auto link = key_of(rows.text(0)); !link.empty())
            if (auto attempt = attempt_of(rows)) history[link.str()].push_back(std::move(*attempt));
}

void add_to(links::History& history, const Database& database, const char* query) {
    auto rows = database.statement(query);
    add_to(history, rows);
}

/// As of one moment, while another run may turn visits into stretches.
links::History history_in(Database& database) {
    links::History history;
    database.run("BEGIN");
    const auto version = version_of(database);  // 0 if its first run was cut short
    if (version == 1) add_to(history, database, schema::visits_of_version_1);
    if (version == 2) add_to(history, database, schema::stretches);
    if (version == 2) add_to(history, database, schema::visits_in_no_stretch);
    database.run("COMMIT");
    return history;
}

/// The stretches of one link from the last one on, with the number of that.
struct Stretches {
    std::int64_t number = 0;
    std::vector<links::Attempt> list;
};

Stretches stretches_of(const Database& database, const std::string& link, int run, text::Moment now) {
    Stretches all;
    auto last = database.statement(schema::last_stretch);
    if (last.bind(link).step()) {
        all.number = last.number(11);
        if (auto attempt = attempt_of(last)) all.list.push_back(std::move(*attempt));
        else ++all.number;
    }
    auto visits = database.statement(schema::visits_for_stretch);
    visits.bind(link, run);
    while (visits.step())
        if (auto visit = attempt_of(visits); visit && text::is_believable(visit->at, now)) all.list.push_back(std::move(*visit));
    all.list = links::changes(all.list);
    return all;
}

void write(const Database& database, const std::string& link, const Stretches& stretches) {
    auto insert = database.statement(
        "REPLACE INTO stretch VALUES (?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto number = stretches.number;
    for (const auto& one : stretches.list) {
        const auto earlier = links::earlier_of(one);
        const auto read = one.page_read ? std::optional(text::to_unix(*one.page_read)) : std::nullopt;
        insert
            .bind(link, number++, one.run, text::to_unix(one.at), one.ms, one.status, links::info(one.problem).code,
                  one.final_url, one.title, one.detail, read, one.counts, earlier.visits, text::to_unix(earlier.first),
                  earlier.first_run, earlier.runs, earlier.watched.count(), earlier.longest_gap.count())
            .step();
    }
}

/// Visits of the runs before `run` become parts of stretches, and those that are older than a year are forgotten. One that is
/// dated later than `now` is in no stretch: nobody knows when it was made.
void stretch_visits(Database& database, int run, text::Moment now) {
    auto links = database.statement("SELECT DISTINCT link FROM visit WHERE in_stretch = 0 AND run < ?");
    links.bind(run);
    while (links.step()) write(database, links.text(0), stretches_of(database, links.text(0), run, now));
    database.statement("UPDATE visit SET in_stretch = 1 WHERE in_stretch = 0 AND run < ?").bind(run).step();
    database.statement("DELETE FROM visit WHERE at < ? AND in_stretch = 1").bind(text::to_unix(now - visit_kept_for)).step();
}

/// A copy that is whole or not there.
void keep_beside(const Database& database) {
    namespace fs = boost::filesystem;
    const auto kept = database.file() + ".version-1", draft = kept + ".draft";
    fs::remove(draft);
    database.statement("VACUUM INTO ?").bind(draft).step();
    fs::rename(draft, kept);
}

/// Reading needs no lock and waits for no writer; where nothing may be written, the file as it was last closed is read.
Database opened_to_read(const std::string& file) {
    if (::access(file.c_str(), W_OK) == 0) return {file, SQLITE_OPEN_READWRITE};
    std::string name;
    for (const char c : file) name += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
    return {"file:" + name + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI};
}

}  // namespace

Memory::Memory(const std::string& file) {
    boost::system::error_code ignored;  // opening says what is wrong
    const auto folder = boost::filesystem::path(file).parent_path();
    if (!folder.empty()) boost::filesystem::create_directories(folder, ignored);
    database_ = std::make_unique<Database>(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    refuse_newer(*database_);
    database_->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    database_->run("PRAGMA cache_size = -200000;");  // at most 200 MB, for the visits of years that become stretches at once
    if (version_of(*database_) == 1) keep_beside(*database_);
    database_->run("BEGIN IMMEDIATE");
    const auto version = version_of(*database_);  // another run may have been here
    if (version == 0) database_->run(schema::version_1);
    if (version < schema::version) database_->run(schema::from_1_to_2);
    database_->run("COMMIT");
}

Memory::~Memory() = default;

links::History Memory::history() const { return history_in(*database_); }

int Memory::begin_run(text::Moment now) {
    const auto unfinished = database_->number("SELECT id FROM run WHERE ended IS NULL ORDER BY id DESC");
    if (unfinished) return int(unfinished);
    database_->run("BEGIN IMMEDIATE");
    database_->statement("INSERT INTO run(began) VALUES (?)").bind(text::to_unix(now)).step();
    const int run = int(database_->last_row());
    stretch_visits(*database_, run, now);
    database_->run("COMMIT");
    return run;
}

void Memory::record(int run, const std::vector<Recorded>& visits) {
    database_->run("BEGIN IMMEDIATE");
    auto insert = database_->statement("INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
    for (const auto& [link, visit] : visits)
        insert
            .bind(link, run, text::to_unix(visit.at), visit.ms, visit.status, links::info(visit.problem).code, visit.final_url,
                  visit.title, visit.detail, visit.page_read.has_value(), visit.counts)
            .step();
    database_->run("COMMIT");
}

void Memory::discount(int run, const std::vector<std::string>& links) {
    database_->run("BEGIN IMMEDIATE");
    auto update = database_->statement("UPDATE visit SET counts = 0 WHERE run = ? AND link = ?");
    for (const auto& link : links) update.bind(run, link).step();
    database_->run("COMMIT");
}

void Memory::end_run(int run, text::Moment now) {
    database_->statement("UPDATE run SET ended = ? WHERE id = ?").bind(text::to_unix(now), run).step();
}

links::History read_history(const std::string& file) {
    if (!boost::filesystem::exists(file)) return {};
    auto database = opened_to_read(file);
    refuse_newer(database);
    return history_in(database);
}

links::History read_visits(const std::string& file, const std::vector<std::string>& links) {
    links::History history;
    if (!boost::filesystem::exists(file)) return history;
    const auto database = opened_to_read(file);
    refuse_newer(database);
    if (version_of(database) == 0) return history;
    auto visits = database.statement(schema::visits_of_link);
    for (const auto& link : links) add_to(history, visits.bind(link));
    return history;
}

}  // namespace web
