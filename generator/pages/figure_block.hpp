// One indicator in the middle of an author's text.
#pragma once

#include "pages/data.hpp"

namespace pages {

/// What stands for each `figure` block of the portal's texts: the sentence, the chart and the table, by the `figure_block`
/// template. None for an indicator that does not exist.
FigureBlocks make_figure_blocks(const Context& context, report::Report& report);

}  // namespace pages
