// Stretches of visits that found the same: what is remembered of a link when the single visits are forgotten.
#pragma once

#include <vector>

#include "links/visits/problem.hpp"

namespace links {

/// As of a stretch, also of a single visit.
Earlier earlier_of(const Attempt& attempt);

/// Whether `next`, made after `attempt`, found the same: the problem and, where the link works, the address that it leads to.
bool found_the_same(const Attempt& attempt, const Attempt& next);

/// Both as one stretch; they must have found the same.
Attempt joined(const Attempt& attempt, Attempt next);

/// Everything that was found, each time it changed. Whatever a policy asks, judging this gives what judging `attempts` gives.
std::vector<Attempt> changes(const std::vector<Attempt>& attempts);

}  // namespace links
