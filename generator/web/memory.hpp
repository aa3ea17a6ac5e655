// The memory of all visits to links, in an SQLite database.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "links/visits/standing.hpp"

namespace web {

using Recorded = std::pair<std::string, links::Attempt>;  ///< link and visit

/// What has been recorded survives a kill and, as far as the disk keeps its promises, a power cut. Throws Failure if the file
/// cannot be used.
class Memory {
public:
    /// Makes the file, and the folder it stands in, if they are missing.
    explicit Memory(const std::string& file);
    ~Memory();

    links::History history() const;
    /// The number of a new run, or of the last one if that was cut short.
    int begin_run(text::Moment now);
    /// All or none of them.
    void record(int run, const std::vector<Recorded>& visits);
    /// The run's visits to these links do not count: our own network was down.
    void discount(int run, const std::vector<std::string>& links);
    void end_run(int run, text::Moment now);

    struct Database;

private:
    std::unique_ptr<Database> database_;
};

/// Without making anything, waiting for anyone or needing the right to write: empty if there is no such file.
links::History read_history(const std::string& file);

}  // namespace web
