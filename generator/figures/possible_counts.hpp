// Counts that are published nowhere, from the sums in which they stand.
#pragma once

#include <vector>

#include "figures/sums.hpp"

namespace figures {

/// For every cell its count or, where that is not known, one that fits the sums together with all the others: at least 1 where it
/// is hidden, else at least 0. If no such counts are found, each is the least that it can be, so that none is taken for larger
/// than it is. Sums that the known counts contradict are left out.
std::vector<double> possible_counts(const Sums& sums);

}  // namespace figures
