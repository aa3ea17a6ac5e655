// One indicator in the middle of an author's text.
#pragma once

#include "pages/context.hpp"
#include "text/html.hpp"

namespace pages {

/// What stands for a `figure` block: the sentence, the chart and the table. Empty for an indicator that does not exist.
text::Html figure_block(const model::FigureBlock& block, const model::Entry& owner, const Context& context);

}  // namespace pages
