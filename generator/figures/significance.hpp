// How likely a change is by chance alone.
#pragma once

#include <vector>

#include "figures/interval.hpp"

namespace figures {

/// Two-sided p of two counts of events over their exposures: given their sum, the later is binomial (conditional exact test);
/// the smaller tail doubled, 1 at most. 1 if nothing was counted.
double p_of_counts(Counted earlier, Counted later);

/// The same with `overdispersion` (above 1 where events come in clusters), by the normal approximation.
double p_of_counts(Counted earlier, Counted later, double overdispersion);

/// Two-sided p of two proportions (pooled z test); 1 where all or none are cases in both.
double p_of_proportions(Counted earlier, Counted later);

/// How much more than by chance successive counts of equal exposure differ: the mean of (x₂ − x₁)² ÷ (x₁ + x₂), 1 at least
/// (von Neumann's successive differences, so that a trend does not count as spread). 1 for fewer than five counts.
double overdispersion_of(const std::vector<double>& counts);

}  // namespace figures
