// What an area's page says in figures.
#pragma once

#include "pages/data.hpp"

namespace pages {

/// {caption, rows} for the `area` template: the newest figures of the area, each with the county's newest beside it; false for
/// none.
Data area_figures(const model::Area& area, const Context& context);

/// Figures of the places within the area: a list of {heading, id, chart, caption, periods, rows: list of area, cells: list of
/// value}.
std::vector<Data> figures_within(const model::Area& area, const Context& context);

}  // namespace pages
