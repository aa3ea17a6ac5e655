// All data in one workbook for spreadsheets.
#pragma once

#include <string>
#include <string_view>

#include "pages/context.hpp"

namespace pages {

inline constexpr std::string_view workbook_path = "data/all-data.xlsx";

/// The whole tables, laid out by "Releasing statistics in spreadsheets" of the Government Analysis Function: a cover, contents,
/// what the symbols mean, and one table on each sheet, without empty cells: "[x]" stands for a number that is not printed, "[z]"
/// for what does not apply. Empty if there is no table.
std::string data_workbook(const Context& context);

}  // namespace pages
