// The tables of the memory of links, and what is asked of them.
#pragma once

namespace web::schema {

/// Kept in user_version. Moments are seconds since 1970, spans seconds. Version 1 had only `run` and `visit`.
inline constexpr int version = 2;

/// A visit stands in `visit` for a year, to be looked at; a link is judged by its stretches and by the visits that are in none
/// yet.
inline constexpr const char* version_1 = R"(
    CREATE TABLE run(id INTEGER PRIMARY KEY, began INTEGER NOT NULL, ended INTEGER);
    CREATE TABLE visit(link TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run, at INTEGER NOT NULL, ms INTEGER NOT NULL,
        status INTEGER NOT NULL, problem TEXT NOT NULL, final_url TEXT NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL,
        page_read INTEGER NOT NULL, counts INTEGER NOT NULL);
    CREATE INDEX visit_of_link ON visit(link, run);)";

/// In `stretch`, `page_read` is the moment at which the page was last read; what stands behind `counts` is links::Earlier.
inline constexpr const char* from_1_to_2 = R"(
    ALTER TABLE visit ADD COLUMN in_stretch INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX visit_in_no_stretch ON visit(link) WHERE in_stretch = 0;
    CREATE INDEX visit_by_age ON visit(at);
    CREATE TABLE stretch(link TEXT NOT NULL, number INTEGER NOT NULL, run INTEGER NOT NULL, at INTEGER NOT NULL,
        ms INTEGER NOT NULL, status INTEGER NOT NULL, problem TEXT NOT NULL, final_url TEXT NOT NULL, title TEXT NOT NULL,
        detail TEXT NOT NULL, page_read INTEGER, counts INTEGER NOT NULL, visits INTEGER NOT NULL, first INTEGER NOT NULL,
        first_run INTEGER NOT NULL, runs INTEGER NOT NULL, watched INTEGER NOT NULL, longest_gap INTEGER NOT NULL,
        PRIMARY KEY(link, number)) WITHOUT ROWID;
    PRAGMA user_version = 2;)";

// What gives visits or stretches gives these columns: link, run, at, ms, status, problem, final_url, title, detail, page_read,
// counts; then number and those of links::Earlier, for a stretch.

inline constexpr const char* stretches = R"(
    SELECT link, run, at, ms, status, problem, final_url, title, detail, page_read, counts, number, visits, first, first_run, runs,
        watched, longest_gap FROM stretch ORDER BY link, number)";

inline constexpr const char* last_stretch = R"(
    SELECT link, run, at, ms, status, problem, final_url, title, detail, page_read, counts, number, visits, first, first_run, runs,
        watched, longest_gap FROM stretch WHERE link = ? ORDER BY number DESC LIMIT 1)";

inline constexpr const char* visits_in_no_stretch = R"(
    SELECT link, run, at, ms, status, problem, final_url, title, detail, CASE WHEN page_read THEN at END, counts
    FROM visit WHERE in_stretch = 0 ORDER BY link, rowid)";

inline constexpr const char* visits_for_stretch = R"(
    SELECT link, run, at, ms, status, problem, final_url, title, detail, CASE WHEN page_read THEN at END, counts
    FROM visit INDEXED BY visit_in_no_stretch WHERE in_stretch = 0 AND link = ? AND run < ? ORDER BY rowid)";

inline constexpr const char* visits_of_link = R"(
    SELECT link, run, at, ms, status, problem, final_url, title, detail, CASE WHEN page_read THEN at END, counts
    FROM visit WHERE link = ? ORDER BY run, rowid)";

inline constexpr const char* visits_of_version_1 = R"(
    SELECT link, run, at, ms, status, problem, final_url, title, detail, CASE WHEN page_read THEN at END, counts
    FROM visit ORDER BY rowid)";

}  // namespace web::schema
