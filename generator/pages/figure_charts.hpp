// Charts of the portal's figures, each with the words that it needs: {caption, drawing, notes (text or false)} for the `chart`
// template, or false where there is nothing to draw.
#pragma once

#include <string>
#include <vector>

#include "charts/rank_chart.hpp"
#include "figures/comparison.hpp"
#include "pages/data.hpp"

namespace pages {

/// A series over time with what its marks mean; `id` is unique in the page. False where fewer than two figures have a value.
Data trend_chart(const figures::Series& series, const std::string& id, const Context& context);

/// The line alone, small; empty where fewer than three figures have a value.
text::Html spark_of(const figures::Series& series);

/// Bars, that of the area `ours` filled.
Data bar_chart(const figures::Comparison& compared, const model::Ref& ours, const std::string& id);

/// The newest figure that the papers print with all of its parts, each where it stands in the whole.
Data parts_chart(const model::Indicator& indicator, const std::string& id, const Context& context);

/// The area's places in groups of similar areas, the newest beside the one before.
std::vector<charts::RankRow> ranks_of(const model::Area& area, const Context& context);
/// The same as strips of dots.
Data rank_chart(const model::Area& area, std::vector<charts::RankRow> ranks, const std::string& id);

}  // namespace pages
