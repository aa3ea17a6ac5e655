// Figures from a spreadsheet's table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/authoring/table_mapping.hpp"
#include "model/portal.hpp"
#include "report/report.hpp"

namespace content {

/// Reads a table as Excel gives it, a CSV file or a workbook: one figure a row, or one in each column that is headed by a stretch
/// of time. What stands above the heading is passed over, and so are rows of words alone, which is reported. What a snapshot
/// would refuse is reported row by row at its cell in `file`; the figures that can be read are given all the same.
std::vector<model::Observation> import_figures(std::string_view bytes, const std::string& file, const TableMapping& mapping,
                                               const model::Portal& portal, report::Report& report);

/// The period of most of the figures, of which there has to be one.
text::Period usual_period(const std::vector<model::Observation>& figures);

}  // namespace content
