// Someone who wants to know hidden counts.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include "figures/hidden_cells.hpp"

namespace figures::example {

/// Looks for other numbers that the cells could be: a published cell is what is printed, a hidden one at least 1, one that is
/// printed nowhere at least 0, and every sum holds. It begins near what they are. What it does not find in so many tries counts
/// as impossible, so it may cry out too often, but never too seldom.
class Attacker {
public:
    Attacker(const Sums& sums, const std::vector<double>& truth) : sums_(sums), truth_(truth) {
        const double largest = 50 + std::accumulate(truth.begin(), truth.end(), 0.0);
        for (const auto& [count, hidden] : sums.cells) {
            low_.push_back(hidden ? 1 : count.value_or(0));
            high_.push_back(count && !hidden ? *count : largest);
        }
    }

    /// True if the numbers that the cell can be lie far enough apart.
    bool is_unsure(size_t cell) const {
        for (int above = narrowest_range; above >= 0; --above)
            if (above == 0 || could_be(cell, truth_[cell] + above, high_[cell]))
                return above == narrowest_range || could_be(cell, low_[cell], truth_[cell] + above - narrowest_range);
        return false;
    }

private:
    using Order = std::vector<size_t>;

    /// Two orders in which the other cells are filled find more than one: the narrowest first, and those last that are close by.
    bool could_be(size_t cell, double low, double high) const {
        for (const auto& order : {Order{}, farthest_first(cell)})
            if (size_t tries = 5000; has_filling(cell, low, high, order, tries)) return true;
        return false;
    }

    Order farthest_first(size_t cell) const {
        Order order{cell};
        std::vector<bool> seen(low_.size());
        seen[cell] = true;
        for (size_t i = 0; i < order.size(); ++i)
            for (const auto& [whole, parts] : sums_.sums) {
                auto cells = parts;
                cells.push_back(whole);
                if (std::find(cells.begin(), cells.end(), order[i]) == cells.end()) continue;
                for (const size_t next : cells)
                    if (!seen[next] && low_[next] < high_[next]) seen[next] = true, order.push_back(next);
            }
        return {order.rbegin(), order.rend()};
    }

    bool has_filling(size_t cell, double low, double high, const Order& order, size_t& tries) const {
        if (tries == 0 || --tries == 0) return false;
        Attacker tried = *this;
        tried.low_[cell] = std::max(low_[cell], low), tried.high_[cell] = std::min(high_[cell], high);
        if (tried.low_[cell] > tried.high_[cell] || !tried.narrow()) return false;
        const size_t next = tried.next_in(order);
        if (next == low_.size()) return true;
        const double near = std::clamp(truth_[next], tried.low_[next], tried.high_[next]);
        return tried.has_filling(next, near, near, order, tries) ||
               tried.has_filling(next, near + 1, high_[next], order, tries) ||
               tried.has_filling(next, low_[next], near - 1, order, tries);
    }

    /// The first cell that can still be several numbers; of an empty order, the one that can be the fewest.
    size_t next_in(const Order& order) const {
        for (const size_t cell : order)
            if (low_[cell] < high_[cell]) return cell;
        size_t next = low_.size();
        for (size_t cell = 0; cell < low_.size(); ++cell)
            if (low_[cell] < high_[cell] && (next == low_.size() || high_[cell] - low_[cell] < high_[next] - low_[next]))
                next = cell;
        return next;
    }

    /// Draws the bounds together until nothing moves; false if a cell has no number left.
    bool narrow() {
        for (bool moved = true; moved;) {
            moved = false;
            for (const auto& sum : sums_.sums)
                if (!narrow(sum, moved)) return false;
        }
        return true;
    }

    bool narrow(const Sums::Sum& sum, bool& moved) {
        double low = 0, high = 0;
        for (const size_t part : sum.parts) low += low_[part], high += high_[part];
        bool good = narrow(sum.whole, low, high, moved);
        for (const size_t part : sum.parts) {
            const double other_low = low - low_[part], other_high = high - high_[part];
            good = good && narrow(part, low_[sum.whole] - other_high, high_[sum.whole] - other_low, moved);
            low = other_low + low_[part], high = other_high + high_[part];
        }
        return good;
    }

    bool narrow(size_t cell, double low, double high, bool& moved) {
        if (low > low_[cell]) low_[cell] = low, moved = true;
        if (high < high_[cell]) high_[cell] = high, moved = true;
        return low_[cell] <= high_[cell];
    }

    const Sums& sums_;
    const std::vector<double>& truth_;
    std::vector<double> low_, high_;
};

/// How many hidden cells can be too few numbers; `truth` is what each cell is.
inline size_t given_away(const Sums& sums, const std::vector<double>& truth) {
    const Attacker attacker(sums, truth);
    size_t found = 0;
    for (size_t cell = 0; cell < sums.cells.size(); ++cell) found += sums.cells[cell].hidden && !attacker.is_unsure(cell);
    return found;
}

}  // namespace figures::example
