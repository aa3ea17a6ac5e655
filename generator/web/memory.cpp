#include "web/memory.hpp"

#include <boost/filesystem/operations.hpp>
#include <sqlite3.h>
#include <unistd.h>

#include "links/visits/web_link.hpp"
#include "web/failure.hpp"

namespace web {
namespace {

/// Version 1, kept in user_version. Moments are seconds since 1970.
constexpr const char* schema = R"(
    CREATE TABLE run(id INTEGER PRIMARY KEY, began INTEGER NOT NULL, ended INTEGER);
    CREATE TABLE visit(link TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run, at INTEGER NOT NULL, ms INTEGER NOT NULL,
        status INTEGER NOT NULL, problem TEXT NOT NULL, final_url TEXT NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL,
        page_read INTEGER NOT NULL, counts INTEGER NOT NULL);
    CREATE INDEX visit_of_link ON visit(link, run);
    PRAGMA user_version = 1;)";
constexpr int schema_version = 1;
constexpr int patience_ms = 10'000;  ///< while another run writes

[[noreturn]] void fail(sqlite3* database, const std::string& file) {
    throw Failure(
        "the memory of links \"" + file + "\" cannot be used: " + (database ? sqlite3_errmsg(database) : "no memory left"),
        "see that the folder can be written to and has room; a damaged file can be moved away, what was known is then lost");
}

class Statement {
public:
    Statement(sqlite3* database, const std::string& file, const char* text) : database_(database), file_(file) {
        if (sqlite3_prepare_v2(database, text, -1, &statement_, nullptr) != SQLITE_OK) fail(database, file);
    }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    template <class... Values>
    Statement& bind(const Values&... values) {
        sqlite3_reset(statement_);
        int column = 0;
        (bind_one(++column, values), ...);
        return *this;
    }
    /// True while there are rows.
    bool step() {
        const int result = sqlite3_step(statement_);
        if (result != SQLITE_ROW && result != SQLITE_DONE) fail(database_, file_);
        return result == SQLITE_ROW;
    }
    std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
    std::string text(int column) const {
        return {reinterpret_cast<const char*>(sqlite3_column_text(statement_, column)),
                size_t(sqlite3_column_bytes(statement_, column))};
    }

private:
    void bind_one(int column, std::int64_t value) { sqlite3_bind_int64(statement_, column, value); }
    void bind_one(int column, std::string_view value) {
        sqlite3_bind_text(statement_, column, value.data(), int(value.size()), SQLITE_TRANSIENT);
    }

    sqlite3* database_;
    const std::string& file_;
    sqlite3_stmt* statement_ = nullptr;
};

}  // namespace

struct Memory::Database {
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };

    std::string file;
    std::unique_ptr<sqlite3, Close> handle;

    Database(std::string path, int flags) : file(std::move(path)) {
        sqlite3* opened = nullptr;
        const int result = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
        handle.reset(opened);
        if (result != SQLITE_OK) fail(opened, file);
        sqlite3_busy_timeout(opened, patience_ms);
    }

    void run(const char* commands) {
        if (sqlite3_exec(handle.get(), commands, nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle.get(), file);
    }
    Statement statement(const char* text) const { return {handle.get(), file, text}; }
    std::int64_t number(const char* query) const {
        auto asked = statement(query);
        return asked.step() ? asked.number(0) : 0;
    }
};

namespace {

/// What is no address of the web is none: another program, or an older one, may have written anything.
text::ForeignWords address_of(const std::string& written) {
    constexpr auto longest = text::ForeignWords::longest_address;
    const auto link = links::web_link(written);
    const auto address = link ? link->key() : "";
    return text::ForeignWords::of(address.size() > longest ? "" : address, longest);
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
    attempt.page_read = row.number(9), attempt.counts = row.number(10);
    return attempt;
}

/// Reading needs no lock and waits for no writer; where nothing may be written, the file as it was last closed is read.
Memory::Database opened_to_read(const std::string& file) {
    if (::access(file.c_str(), W_OK) == 0) return {file, SQLITE_OPEN_READWRITE};
    std::string name;
    for (const char c : file) name += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
    return {"file:" + name + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI};
}

void refuse_newer(const Memory::Database& database) {
    if (database.number("PRAGMA user_version") <= schema_version) return;
    throw Failure("the memory of links \"" + database.file + "\" was written by a newer csa",
                  "use that version, or another file");
}

links::History history_in(const Memory::Database& database) {
    links::History history;
    auto rows = database.statement(
        "SELECT link, run, at, ms, status, problem, final_url, title, detail, page_read, counts FROM visit ORDER BY rowid");
    while (rows.step())
        if (const auto link = address_of(rows.text(0)); !link.empty())
            if (auto attempt = attempt_of(rows)) history[link.str()].push_back(std::move(*attempt));
    return history;
}

}  // namespace

Memory::Memory(const std::string& file) {
    boost::system::error_code ignored;  // opening says what is wrong
    const auto folder = boost::filesystem::path(file).parent_path();
    if (!folder.empty()) boost::filesystem::create_directories(folder, ignored);
    database_ = std::make_unique<Database>(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    database_->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    database_->run("BEGIN IMMEDIATE");
    if (database_->number("PRAGMA user_version") == 0) database_->run(schema);
    database_->run("COMMIT");
    refuse_newer(*database_);
}

Memory::~Memory() = default;

links::History Memory::history() const { return history_in(*database_); }

int Memory::begin_run(text::Moment now) {
    const auto unfinished = database_->number("SELECT id FROM run WHERE ended IS NULL ORDER BY id DESC");
    if (unfinished) return int(unfinished);
    database_->statement("INSERT INTO run(began) VALUES (?)").bind(text::to_unix(now)).step();
    return int(sqlite3_last_insert_rowid(database_->handle.get()));
}

void Memory::record(int run, const std::vector<Recorded>& visits) {
    database_->run("BEGIN IMMEDIATE");
    auto insert = database_->statement("INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const auto& [link, visit] : visits)
        insert
            .bind(link, run, text::to_unix(visit.at), visit.ms, visit.status, links::info(visit.problem).code, visit.final_url,
                  visit.title, visit.detail, visit.page_read, visit.counts)
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
    const auto database = opened_to_read(file);
    refuse_newer(database);
    const bool made = database.number("PRAGMA user_version") != 0;  // else its first run was cut short
    return made ? history_in(database) : links::History();
}

}  // namespace web
