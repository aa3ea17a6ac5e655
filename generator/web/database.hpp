// An SQLite database that stands in one file, and what is asked of it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace web {

/// Throws Failure, as Database does, if the file cannot be used.
class Statement {
public:
    Statement(sqlite3* database, const std::string& file, const char* text);
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// For '?' in their order; begins anew.
    template <class... Values>
    Statement& bind(const Values&... values) {
        sqlite3_reset(statement_);
        int column = 0;
        (bind_one(++column, values), ...);
        return *this;
    }
    /// True while there are rows.
    bool step();
    std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
    std::optional<std::int64_t> number_or_null(int column) const;
    std::string text(int column) const;

private:
    void bind_one(int column, std::int64_t value) { sqlite3_bind_int64(statement_, column, value); }
    void bind_one(int column, std::string_view value) {
        sqlite3_bind_text(statement_, column, value.data(), int(value.size()), SQLITE_TRANSIENT);
    }
    void bind_one(int column, const std::optional<std::int64_t>& value);

    sqlite3* database_;
    const std::string& file_;
    sqlite3_stmt* statement_ = nullptr;
};

class Database {
public:
    /// `flags` are those of sqlite3_open_v2. What another run holds is waited for, for a while.
    Database(std::string file, int flags);

    const std::string& file() const { return file_; }
    /// Commands without values, each ended by ';'.
    void run(const char* commands);
    Statement statement(const char* text) const { return {handle_.get(), file_, text}; }
    /// The first one that is found; 0 if there is none.
    std::int64_t number(const char* query) const;
    std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };

    std::string file_;
    std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace web
