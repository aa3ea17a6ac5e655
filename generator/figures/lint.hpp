// Contradictions in what the papers print, found from the figures alone.
#pragma once

#include <vector>

#include "figures/contradiction.hpp"

namespace figures {

/// All of them, rule by rule; they point into the book's portal.
std::vector<Contradiction> lint(const Book& book);

}  // namespace figures
