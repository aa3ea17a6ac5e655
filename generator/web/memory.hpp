// The memory of all visits to links, in an SQLite database.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "links/visits/standing.hpp"

namespace web {

using Recorded = std::pair<std::string, links::Attempt>;  ///< link and visit
class Database;

/// What has been recorded survives a kill and, as far as the disk keeps its promises, a power cut. A visit is kept for a year;
/// what the visits found, and when it changed, for ever. Throws Failure if the file cannot be used.
class Memory {
public:
    /// Makes the file, and the folder it stands in, if they are missing. A file of an older program is brought up to date; as it
    /// was, it is kept beside with ".version-1" behind its name.
    explicit Memory(const std::string& file);
    ~Memory();

    /// Stretches of visits that found the same, and the single visits of the last run.
    links::History history() const;
    /// The number of a new run, or of the last one if that was cut short. The visits of earlier runs become parts of stretches.
    int begin_run(text::Moment now);
    /// All or none of them.
    void record(int run, const std::vector<Recorded>& visits);
    /// The run's visits to these links do not count: our own network was down.
    void discount(int run, const std::vector<std::string>& links);
    void end_run(int run, text::Moment now);

private:
    std::unique_ptr<Database> database_;
};

/// As Memory::history, without making anything, waiting for anyone or needing the right to write: empty if there is no such file.
links::History read_history(const std::string& file);

/// Likewise, the single visits to some links that were made within a year.
links::History read_visits(const std::string& file, const std::vector<std::string>& links);

}  // namespace web
