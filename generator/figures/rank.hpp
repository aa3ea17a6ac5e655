// Places in a group.
#pragma once

#include <optional>
#include <vector>

#include "model/portal.hpp"

namespace figures {

/// Competition ranks, 1 for the best: equal values share a place, and the next place is skipped. `polarity` is low-good or
/// high-good.
std::vector<int> ranks(const std::vector<double>& values, model::Polarity polarity);

/// The quartile of a place, 1 to 4; of 15 places they are 1–4, 5–8, 9–12, 13–15. Nothing for a group of fewer than eight.
std::optional<int> quartile(int rank, int group);

}  // namespace figures
