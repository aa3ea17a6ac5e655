// Places in spreadsheets.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace formats {

/// Counted from 1.
struct CellPlace {
    int row = 0, column = 0;
};

/// {7, 2} -> "B7"
std::string cell_name(CellPlace place);
/// "$B$7" and "b7" -> {7, 2}; nothing for what names no cell.
std::optional<CellPlace> cell_place(std::string_view name);

}  // namespace formats
