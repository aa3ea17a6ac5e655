// Workbooks of spreadsheets (.xlsx, ECMA-376) that somebody made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "formats/cell.hpp"

namespace formats {

struct ShownCell {
    CellPlace at;
    std::string text;        ///< as its reader sees it; a formula without a stored value as it is written, "=A1+1"
    bool is_hidden = false;  ///< its row or its column is
};

struct ShownSheet {
    std::string name;
    bool is_hidden = false;
    std::vector<ShownCell> cells;  ///< row by row, without empty ones; each cell of a merged block has its words
};

/// The sheets in their order, or why they cannot be read, to go on with "the file".
tl::expected<std::vector<ShownSheet>, std::string> read_workbook(std::string_view bytes);

}  // namespace formats
