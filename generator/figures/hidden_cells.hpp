// Which cells of a table must be hidden so that small counts cannot be worked out from the rest.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace figures {

/// Counts in rows and columns. The last row and the last column are totals; a count that is published nowhere is empty.
struct CountTable {
    struct Cell {
        std::optional<double> count;
        bool hidden = false;
    };

    size_t rows;  ///< with the row of totals
    size_t columns;
    std::vector<Cell> cells;  ///< row by row

    Cell& at(size_t row, size_t column) { return cells[row * columns + column]; }
    const Cell& at(size_t row, size_t column) const { return cells[row * columns + column]; }
};

/// Hides further cells, the smallest that will do, until no hidden cell can be worked out by someone who knows the totals, the
/// rule, and that what is hidden is at least 1. Zeros are never hidden.
///
/// Method: rows and columns are the nodes of a network, cells its arcs. A hidden count is known exactly unless it lies on a cycle
/// of hidden cells along which one can be moved around, added to every other cell and taken from those between (Cox 1995, Network
/// models for complementary cell suppression). The cheapest such cycle is found for each cell that has none.
void hide_more(CountTable& table);

}  // namespace figures
