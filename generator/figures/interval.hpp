// Confidence intervals of counts, rates, proportions and their differences.
#pragma once

#include "figures/dispersion.hpp"

namespace figures {

struct Interval {
    double low;
    double high;

    bool contains(double value) const { return low <= value && value <= high; }
};

/// Something counted, and what it was counted among: people, cases, or the time it took.
struct Counted {
    double count;
    double among;
    double reach = 0;  ///< of an estimate: as far as the count may be from this, up or down
};

inline constexpr double usual_confidence = 0.95;

/// z of a two-sided interval: 1.959964 for 0.95.
double z_of(double confidence);

/// Of the number of events that was to be expected. Byar's approximation from 10 (Breslow & Day 1987), exact Poisson below
/// (Armitage & Berry).
Interval count_interval(double count, double confidence = usual_confidence);

/// Of events that vary more than by chance: both ends √`phi` times as far away, but not below 0.
Interval widened(Interval interval, double count, double phi);

/// Of a proportion, from 0 to 1 (Wilson 1927).
Interval proportion_interval(Counted cases, double confidence = usual_confidence);

/// Of the later proportion minus the earlier (Newcombe 1998, method 10).
Interval difference_interval(Counted earlier, Counted later, double confidence = usual_confidence);

/// Of the later rate divided by the earlier; both counts above 0, the dispersion known.
Interval rate_ratio_interval(Counted earlier, Counted later, Dispersion dispersion, double confidence = usual_confidence);

}  // namespace figures
