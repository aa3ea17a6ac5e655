// Notices that our own network was down in a run, so that nobody is blamed.
#pragma once

#include <string>
#include <vector>

#include "links/visits/standing.hpp"

namespace links {

/// True if no host at all answered in `run` (and at least two were asked), or if at least three hosts, and a third of those that
/// answered the time before, no longer answer. Compared with the time before whether that counted or not: hosts that really died
/// together are spared one run, not for ever.
bool network_was_down(const History& history, int run);

/// Takes back those visits of `run` that got no further than our own network might be to blame for; the links concerned.
std::vector<std::string> discount(History& history, int run);

}  // namespace links
