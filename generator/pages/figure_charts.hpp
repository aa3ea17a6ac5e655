// Charts of the portal's figures, each with the words that it needs.
#pragma once

#include <string>
#include <vector>

#include "charts/rank_chart.hpp"
#include "figures/comparison.hpp"
#include "pages/context.hpp"
#include "text/html.hpp"

namespace pages {

/// A series over time in a `figure` element with what its marks mean; `id` is unique in the page. Empty where fewer than two
/// figures have a value.
text::Html trend_chart(const figures::Series& series, const std::string& id, const Context& context);

/// The line alone, small; empty where fewer than three figures have a value.
text::Html spark_of(const figures::Series& series);

/// Bars in a `figure` element, that of the area `ours` filled.
text::Html bar_chart(const figures::Comparison& compared, const model::Ref& ours, const std::string& id);

/// The newest figure that the papers print with all of its parts: each part in a `figure` element where it stands in the whole.
/// Empty where there is none.
text::Html parts_chart(const model::Indicator& indicator, const std::string& id, const Context& context);

/// The area's places in groups of similar areas, the newest beside the one before.
std::vector<charts::RankRow> ranks_of(const model::Area& area, const Context& context);
/// The same as strips of dots in a `figure` element.
text::Html rank_chart(const model::Area& area, std::vector<charts::RankRow> ranks, const std::string& id);

}  // namespace pages
