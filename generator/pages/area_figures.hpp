// What an area's page says in figures.
#pragma once

#include "pages/data.hpp"

namespace pages {

/// What the figures say, for the `findings` template; false where the papers print none for the area.
Data area_findings(const model::Area& area, const Context& context);

/// The same figure of the nearest area around that has one, for the same days and in the same unit: "East Midlands 9.1"; empty if
/// there is none.
std::string figure_around(const figures::Figure& figure, const Context& context);

/// {here, around, rows} for the `area` template: the newest figures of the area that stand beside one of the area around, each
/// with that; false for none.
Data beside_area_around(const model::Area& area, const Context& context);
/// The others, for the `figures` template, with their count.
Data not_beside_area_around(const model::Area& area, const Context& context);

/// {chart, rows: list of name, place, before} of the area's places in a group of similar ones; false for none.
Data places_of(const model::Area& area, const Context& context);

/// Figures of the places within the area: a list of {heading, id, chart, caption, periods, rows: list of area, cells: list of
/// value}.
std::vector<Data> figures_within(const model::Area& area, const Context& context);

}  // namespace pages
