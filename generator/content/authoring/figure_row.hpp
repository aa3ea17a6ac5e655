// One figure of a table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/authoring/table_names.hpp"
#include "content/data/node.hpp"
#include "text/date.hpp"

namespace content {

/// What a table says of a figure, by the names of our columns; cells without words are left out.
using FigureCells = std::map<std::string, Node, std::less<>>;

/// The figure as the map that stands in a snapshot. Its places are those of its cells; the figure's own, that of its indicator,
/// is the cell of its value. `period` is that of a column of a wide table. Nothing if something that has to be there is empty or
/// cannot be read: all of that is reported.
std::optional<Node> as_snapshot_map(FigureCells cells, const std::optional<text::Period>& period, const text::Place& row,
                                    TableNames& names, report::Report& report);

}  // namespace content
