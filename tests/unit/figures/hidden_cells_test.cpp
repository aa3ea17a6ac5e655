#include "figures/hidden_cells.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using figures::CountTable;

namespace {

constexpr double limit = 5;

/// Rows and columns of small and large counts, some of whose totals are not published.
CountTable random_table(std::mt19937& random) {
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    const size_t rows = size_t(pick(1, 4)), columns = size_t(pick(1, 4));
    CountTable table{rows + 1, columns + 1, std::vector<CountTable::Cell>((rows + 1) * (columns + 1), {0})};
    const int largest = pick(1, 4) * 6;
    for (size_t row = 0; row < rows; ++row)
        for (size_t column = 0; column < columns; ++column) {
            const double count = pick(0, largest);
            for (const auto& [r, c] : {std::pair(row, column), {row, columns}, {rows, column}, {rows, columns}})
                *table.at(r, c).count += count;
        }
    for (auto& cell : table.cells) cell.hidden = *cell.count > 0 && *cell.count < limit;
    for (size_t line = 0; line < std::max(rows, columns); ++line) {
        if (line < rows && pick(0, 4) == 0) table.at(line, columns) = {std::nullopt};
        if (line < columns && pick(0, 4) == 0) table.at(rows, line) = {std::nullopt};
    }
    return table;
}

/// Someone who wants to know: the unknown cells of the table as whole numbers, at least 1 where they are hidden, at least 0 where
/// the table says nothing. Every row and column must add up to its total.
class Solver {
public:
    explicit Solver(const CountTable& table) : table_(table) {
        for (const auto& cell : table.cells) low_.push_back(!cell.count ? 0 : cell.hidden ? 1 : *cell.count);
        for (const auto& cell : table.cells) high_.push_back(cell.count && !cell.hidden ? *cell.count : largest);
    }

    /// True if some filling of the table has a number from `low` to `high` in the cell.
    bool possible(size_t cell, double low, double high) const {
        Solver narrowed = *this;
        narrowed.low_[cell] = std::max(low_[cell], low), narrowed.high_[cell] = std::min(high_[cell], high);
        return narrowed.has_filling();
    }

private:
    static constexpr double largest = 1000;

    bool has_filling() {
        if (!narrow()) return false;
        for (size_t cell = 0; cell < low_.size(); ++cell)
            if (low_[cell] < high_[cell])
                return possible(cell, low_[cell], low_[cell]) || possible(cell, low_[cell] + 1, high_[cell]);
        return true;
    }

    /// Draws the bounds together until nothing moves; false if a cell has no number left.
    bool narrow() {
        for (bool moved = true; moved;) {
            moved = false;
            for (size_t row = 0; row < table_.rows; ++row)
                if (!narrow_line(row * table_.columns, 1, table_.columns, moved)) return false;
            for (size_t column = 0; column < table_.columns; ++column)
                if (!narrow_line(column, table_.columns, table_.rows, moved)) return false;
        }
        return true;
    }

    /// The last cell of the line is the sum of the others.
    bool narrow_line(size_t first, size_t step, size_t size, bool& moved) {
        const size_t total = first + (size - 1) * step;
        double low = 0, high = 0;
        for (size_t i = 0; i + 1 < size; ++i) low += low_[first + i * step], high += high_[first + i * step];
        bool good = narrow_cell(total, low, high, moved);
        for (size_t i = 0; i + 1 < size && good; ++i) {
            const size_t cell = first + i * step;
            good = narrow_cell(cell, low_[total] - (high - high_[cell]), high_[total] - (low - low_[cell]), moved);
        }
        return good;
    }

    bool narrow_cell(size_t cell, double low, double high, bool& moved) {
        if (low > low_[cell]) low_[cell] = low, moved = true;
        if (high < high_[cell]) high_[cell] = high, moved = true;
        return low_[cell] <= high_[cell];
    }

    const CountTable& table_;
    std::vector<double> low_, high_;
};

bool can_be_worked_out(const CountTable& table, size_t cell) {
    const Solver solver(table);
    const double count = *table.cells[cell].count;
    return !solver.possible(cell, count + 1, count + 1) && !solver.possible(cell, count - 1, count - 1);
}

size_t count_worked_out(const CountTable& table) {
    size_t found = 0;
    for (size_t cell = 0; cell < table.cells.size(); ++cell) found += table.cells[cell].hidden && can_be_worked_out(table, cell);
    return found;
}

}  // namespace

TEST_CASE("of 10,000 tables with hidden cells, no hidden count can be worked out from what is published") {
    std::mt19937 random(20261122);
    size_t tables = 0, worked_out_before = 0, worked_out = 0;
    while (tables < 10'000) {
        auto table = random_table(random);
        if (std::none_of(table.cells.begin(), table.cells.end(), [](const auto& cell) { return cell.hidden; })) continue;
        ++tables;
        worked_out_before += count_worked_out(table);
        figures::hide_more(table);
        worked_out += count_worked_out(table);
    }
    CHECK(worked_out_before > 1000);  // else the solver is too weak to prove anything
    CHECK(worked_out == 0);
}

TEST_CASE("only what is needed is hidden") {
    CountTable table{2, 4, {{2, true}, {30}, {9}, {41}, {{}}, {{}}, {{}}, {{}}}};
    figures::hide_more(table);
    CHECK(table.at(0, 2).hidden);
    CHECK_FALSE(table.at(0, 1).hidden);
    CHECK_FALSE(table.at(0, 3).hidden);
}

TEST_CASE("a table whose totals are not published hides no more than the small counts") {
    CountTable table{2, 3, {{2, true}, {30}, {{}}, {{}}, {{}}, {{}}}};
    figures::hide_more(table);
    CHECK_FALSE(table.at(0, 1).hidden);
}
