// Notices that our own network was down in a run, so that nobody is blamed.
#pragma once

#include <string>
#include <vector>

#include "links/problem.hpp"

namespace links {

/// The last visit to one link in a run, and the one before it.
struct Visited {
    std::string host;
    const Attempt* now;
    const Attempt* before;  ///< null if there was none
};

/// Whether an attempt got no further than our own network might be to blame for: no name, no connection, no answer.
bool never_arrived(const Attempt& attempt);

/// True if no host at all answered (and there were at least two), or if at least three hosts, and half of those that answered the
/// time before, no longer answer. Compared with the time before whether that counted or not: hosts that really died together are
/// spared one run, not for ever.
bool network_was_down(const std::vector<Visited>& run);

}  // namespace links
