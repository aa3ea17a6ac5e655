#include "web/database.hpp"

#include "web/failure.hpp"

namespace web {
namespace {

constexpr int patience_ms = 10'000;       ///< while another run writes
constexpr int longest_value = 1'000'000;  ///< bytes of a row: nothing that a visit leaves comes near

[[noreturn]] void fail(sqlite3* database, const std::string& file) {
    throw Failure(
        "the memory of links \"" + file + "\" cannot be used: " + (database ? sqlite3_errmsg(database) : "no memory left"),
        "see that the folder can be written to and has room; a damaged "
        "file can be moved away, what was known is then lost");
}

/// The file is read, and nothing in it run: a view or a trigger that somebody wrote into it could go on for ever.
void distrust(sqlite3* database) {
    for (const int programs : {SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_TRUSTED_SCHEMA})
        sqlite3_db_config(database, programs, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longest_value);
}

}  // namespace

Statement::Statement(sqlite3* database, const std::string& file, const char* text) : database_(database), file_(file) {
    if (sqlite3_prepare_v2(database, text, -1, &statement_, nullptr) != SQLITE_OK) fail(database, file);
}

bool Statement::step() {
    const int result = sqlite3_step(statement_);
    if (result != SQLITE_ROW && result != SQLITE_DONE) fail(database_, file_);
    return result == SQLITE_ROW;
}

void Statement::bind_one(int column, const std::optional<std::int64_t>& value) {
    if (value) bind_one(column, *value);
    else sqlite3_bind_null(statement_, column);
}

std::optional<std::int64_t> Statement::number_or_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL ? std::nullopt : std::optional(number(column));
}

std::string Statement::text(int column) const {
    return {reinterpret_cast<const char*>(sqlite3_column_text(statement_, column)),
            size_t(sqlite3_column_bytes(statement_, column))};
}

Database::Database(std::string file, int flags) : file_(std::move(file)) {
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(file_.c_str(), &opened, flags, nullptr);
    if (opened) distrust(opened);
    handle_.reset(opened);
    if (result != SQLITE_OK) fail(opened, file_);
    sqlite3_busy_timeout(opened, patience_ms);
}

void Database::run(const char* commands) {
    if (sqlite3_exec(handle_.get(), commands, nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle_.get(), file_);
}

std::int64_t Database::number(const char* query) const {
    auto asked = statement(query);
    return asked.step() ? asked.number(0) : 0;
}

}  // namespace web
