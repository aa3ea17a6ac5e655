// Figures from a spreadsheet's table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/index.hpp"
#include "report/report.hpp"

namespace content {

/// Reads a tidy table, one figure a row: columns indicator, area, period_start, period_end and value, and if wanted period_kind,
/// period_label, unit, count, denominator, paragraph and note. Numbers may have commas at thousands; a value may have marks
/// behind it or instead of it
/// ("12 [p]", "[x]"), and a % where its unit is percent. What a snapshot would refuse is reported row by row at its cell in
/// `file`.
std::vector<model::Observation> import_figures(std::string_view bytes, const std::string& file, const model::Index& index,
                                               report::Report& report);

/// The period of most of the figures, of which there has to be one.
text::Period usual_period(const std::vector<model::Observation>& figures);

}  // namespace content
