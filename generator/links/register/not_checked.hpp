// What a check of files as found leaves unjudged, and says so.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "links/visits/problem.hpp"

namespace links {

enum class NotChecked : std::uint8_t {
    none,
    scheme,  ///< an address for another program: "ftp:"
    script,  ///< "javascript:"
    data,    ///< "data:", where a reader is to follow it
    above,   ///< leads above the folder
    file,    ///< a document that is not read
    draft,
};

std::string_view code(NotChecked why);

/// How many there are of each thing that was not judged: "ftp:", ".php", "drafts".
using NotCheckedCounts = std::map<std::string, size_t>;

/// Every link or file that was not judged, in the order of the report.
class Tally {
public:
    /// Of some sorts the first one speaks for all, the others are only counted.
    struct Spoken {
        size_t result;  ///< its number in the report
        NotChecked why;
        std::string what;
        std::string name;  ///< of the link or file
        size_t count = 1;
    };

    /// `what` is how it is counted. False where an earlier one speaks for it.
    bool add(NotChecked why, const std::string& what, std::string_view name, size_t result);
    const NotCheckedCounts& counts() const { return counts_; }
    /// What is said, and of which results.
    std::vector<std::pair<size_t, Words>> words() const;

private:
    NotCheckedCounts counts_;
    std::map<std::string, size_t> first_;  ///< of `spoken_`
    std::vector<Spoken> spoken_;
};

}  // namespace links
