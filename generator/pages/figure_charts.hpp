// Charts of the portal's figures, each with the words that it needs: {caption, drawing, notes (text or false)} for the `chart`
// template, or false where there is nothing to draw.
#pragma once

#include <string>
#include <vector>

#include "charts/rank_chart.hpp"
#include "charts/scale.hpp"
#include "figures/comparison.hpp"
#include "pages/data.hpp"

namespace pages {

/// What a chart is to a template.
Data chart_data(const std::string& caption, const text::Html& drawing, const std::vector<std::string>& notes);
/// "Residential burglary (for every 1,000 households)"
std::string measure(const model::Indicator& indicator, model::Unit unit);
charts::Unit axis_unit(model::Unit unit);
/// Small places have a table of their own on the page of the area around them.
bool has_own_chart(const model::Area& area);

/// A series over time with what its marks mean; `id` is unique in the page. False where fewer than two figures have a value.
Data trend_chart(const figures::Series& series, const std::string& id, const Context& context);

/// The line alone, small; empty where fewer than three figures have a value.
text::Html spark_of(const figures::Series& series);

/// Bars, that of the area `ours` filled.
Data bar_chart(const figures::Comparison& compared, const model::Ref& ours, const std::string& id);

/// The area's places in groups of similar areas, the newest beside the one before.
std::vector<charts::RankRow> ranks_of(const model::Area& area, const Context& context);
/// The same as strips of dots.
Data rank_chart(const model::Area& area, std::vector<charts::RankRow> ranks, const std::string& id);

}  // namespace pages
