// Tables as people keep them: CSV as spreadsheets save it, and workbooks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/data/node.hpp"

namespace content {

/// Rows with words in them, each a text with its place for every column: line and column of the file, or row and column of the
/// sheet.
struct TableRows {
    std::vector<std::vector<Node>> rows;
    std::string sheet;  ///< of a workbook that has several
};

/// Whether it is a workbook (.xlsx), by what it holds.
bool is_workbook(std::string_view bytes);

/// `sheet` names the one to take of a workbook; empty for the only one that is not hidden and holds anything. CSV may be UTF-8,
/// UTF-16
/// ("Unicode text") or what Excel writes on Windows otherwise. Nothing if the file cannot be read, which is reported.
std::optional<TableRows> read_table(std::string_view bytes, const std::string& sheet, const std::string& file,
                                    report::Report& report);

}  // namespace content
