// The trend of the last five years.
#pragma once

#include <optional>
#include <vector>

#include "figures/interval.hpp"

namespace figures {

struct TrendPoint {
    double years;  ///< since any one day
    double value;
    Interval interval;  ///< at 95 %
};

struct Trend {
    double slope;  ///< a year
    double chi_squared;
    bool flagged;  ///< more than chance at 99.8 %, whichever point is left out
};

inline constexpr size_t trend_points = 5;

/// Weighted regression of the last five of `points` (OHID Fingertips technical guide: weights 1/se², χ² = slope² · Sxx); nothing
/// for fewer. The caller gives comparable annual points that do not overlap, the earliest first.
std::optional<Trend> trend_of(std::vector<TrendPoint> points);

}  // namespace figures
