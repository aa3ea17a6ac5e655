// Workbooks of spreadsheets (.xlsx, ECMA-376) to be written, in the parts that an accessible one needs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/date.hpp"

namespace formats {

/// What a cell holds. A number shows as many decimals as its digits have; what is no number is written as words.
enum class Holds : unsigned char { words, number, date };

struct Cell {
    std::string written;  ///< the words, the digits ("70.70"), the day ("2020-12-31"); never empty
    Holds holds = Holds::words;
    std::string link = {};  ///< "#Figures" for a sheet of the workbook, an address of the web, or empty
};

struct TableColumn {
    std::string title;
    double width = 18;  ///< in characters
};

/// Marked as a table for those who cannot see its lines.
struct SheetTable {
    std::string name;  ///< letters, digits and "_"
    std::vector<TableColumn> columns;
    std::vector<std::vector<Cell>> rows;  ///< a cell for each column
};

struct Sheet {
    std::string name;                 ///< at most 31 characters, none of []:*?/\ .
    std::string title;                ///< in A1
    std::vector<Cell> lines;          ///< below it, in column A
    std::optional<SheetTable> table;  ///< below those
};

struct Workbook {
    std::string title;
    std::string author;
    std::string language;  ///< "en-GB"
    text::Date day;        ///< on which it is made
    std::vector<Sheet> sheets;
};

/// Its bytes: the same for the same workbook. Nothing in it is merged, empty, hidden or a formula.
std::string written(const Workbook& workbook);

}  // namespace formats
