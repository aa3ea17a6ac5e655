// A line small enough to stand in a row of a table. It adds nothing to the words beside it, so it is hidden from those who
// listen.
#pragma once

#include <vector>

#include "charts/line_chart.hpp"

namespace charts {

/// Nothing where fewer than three points have a value.
text::Html sparkline(const std::vector<TimePoint>& points);

}  // namespace charts
