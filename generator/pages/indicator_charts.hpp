// The charts of an indicator's page besides those over time: a file each, and a row in `indicator_charts.cpp`.
#pragma once

#include <vector>

#include "pages/figure_charts.hpp"

namespace pages {

/// False where there is nothing to draw; `id` is unique in the page.
using IndicatorChart = Data(const model::Indicator& indicator, const std::string& id, const Context& context);

/// All that have something to draw.
std::vector<Data> other_charts(const model::Indicator& indicator, const Context& context);

}  // namespace pages
