// How likely a change is by chance alone.
#pragma once

#include <vector>

#include "figures/dispersion.hpp"
#include "figures/interval.hpp"

namespace figures {

/// Two-sided p of two counts of events over their exposures: given their sum, the later is binomial (conditional exact test);
/// the smaller tail doubled, 1 at most. 1 if nothing was counted.
double p_of_counts(Counted earlier, Counted later);

/// Of events that come in clusters: Student's t with a variance `dispersion.phi` times as large, or the exact p if that is
/// larger.
double p_of_counts(Counted earlier, Counted later, Dispersion dispersion);

/// Two-sided p of two proportions: the pooled z test, or where 50 or fewer were counted in one of them Fisher's exact test with
/// half of the probability of what was seen (mid-p). 1 where all or none are cases in both.
double p_of_proportions(Counted earlier, Counted later);

/// Which of many tests hold together (Benjamini–Hochberg): among those that do, at most `rate` are false on average.
std::vector<bool> hold_together(const std::vector<double>& p_values, double rate);

}  // namespace figures
