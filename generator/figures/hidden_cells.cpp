#include "figures/hidden_cells.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <set>
#include <tuple>
#include <utility>

#include "figures/possible_counts.hpp"

namespace figures {
namespace {

constexpr size_t most_steps = 2000;       ///< of one search; what is not found by then counts as impossible
constexpr double cost_of_imbalance = 20;  ///< of each sum that is out: leads the search to moves that soon end

enum class May { move_hidden, hide_more };

/// By how much sums are out, each at most once, in order.
using Imbalance = std::vector<std::pair<size_t, int>>;

/// One cell moved by one, after others; `before` leads back to the first.
struct Step {
    double cost;
    size_t length;
    size_t before;
    size_t cell;
    int by;
    Imbalance left;
};

struct Move {
    double cost;
    std::vector<std::pair<size_t, int>> cells;
};

/// A cheap way to move one cell by one such that all sums hold again; in a table of two directions, close to the cheapest.
class Search {
public:
    Search(const Sums& sums, const std::vector<std::vector<size_t>>& sums_of, const std::vector<double>& counts, May may)
        : sums_(sums), sums_of_(sums_of), counts_(counts), may_(may) {}

    std::optional<Move> move(size_t cell, int by) {
        if (cost_of(cell, by, 0) < 0) return std::nullopt;
        add({0, 0, 0, cell, by, after(cell, by, {})});
        while (!open_.empty() && steps_.size() < most_steps) {
            const size_t at = std::get<2>(open_.top());
            open_.pop();
            if (steps_[at].left.empty()) return path_to(at);
            if (done_.insert(steps_[at].left).second) go_on(at);
        }
        return std::nullopt;
    }

private:
    void add(Step step) {
        open_.emplace(step.cost + cost_of_imbalance * double(step.left.size()), step.length, steps_.size());
        steps_.push_back(std::move(step));
    }

    /// Every way to bring the first sum that is out one nearer.
    void go_on(size_t at) {
        const auto [sum, out] = steps_[at].left.front();
        const int direction = out > 0 ? -1 : 1;
        try_cell(at, sums_.sums[sum].whole, -direction);
        for (const size_t part : sums_.sums[sum].parts) try_cell(at, part, direction);
    }

    void try_cell(size_t at, size_t cell, int by) {
        if (cell == steps_.front().cell) return;
        int moved = 0;
        for (size_t i = at; i != 0; i = steps_[i].before)
            if (steps_[i].cell == cell) moved += steps_[i].by;
        const double cost = cost_of(cell, by, moved);
        if (cost < 0) return;
        const auto& last = steps_[at];
        add({last.cost + (moved == 0 ? cost : 0), last.length + 1, at, cell, by, after(cell, by, last.left)});
    }

    /// What has to be hidden for the cell to move once more; below 0 if it cannot.
    double cost_of(size_t cell, int by, int moved) const {
        const auto& [count, hidden] = sums_.cells[cell];
        const bool is_published = count && !hidden;
        if (is_published && (may_ == May::move_hidden || *count <= 0)) return -1;
        const double least = hidden || count ? 1 : 0;
        if (by < 0 && counts_[cell] + moved + by < least) return -1;
        return is_published ? *count : 0;
    }

    Imbalance after(size_t cell, int by, Imbalance left) const {
        for (const size_t sum : sums_of_[cell]) {
            const int change = sums_.sums[sum].whole == cell ? -by : by;
            const auto found = std::lower_bound(left.begin(), left.end(), std::pair(sum, std::numeric_limits<int>::min()));
            if (found == left.end() || found->first != sum) left.insert(found, {sum, change});
            else if (found->second += change; found->second == 0) left.erase(found);
        }
        return left;
    }

    Move path_to(size_t at) const {
        Move move{steps_[at].cost, {}};
        for (size_t i = at;; i = steps_[i].before) {
            move.cells.emplace_back(steps_[i].cell, steps_[i].by);
            if (i == 0) return move;
        }
    }

    using Next = std::tuple<double, size_t, size_t>;  // expected cost, length, step

    const Sums& sums_;
    const std::vector<std::vector<size_t>>& sums_of_;
    const std::vector<double>& counts_;
    const May may_;
    std::vector<Step> steps_;
    std::priority_queue<Next, std::vector<Next>, std::greater<>> open_;
    std::set<Imbalance> done_;
};

class Hiding {
public:
    explicit Hiding(Sums& sums) : sums_(sums), counts_(possible_counts(sums)), sums_of_(sums.cells.size()) {
        for (size_t sum = 0; sum < sums.sums.size(); ++sum) {
            sums_of_[sums.sums[sum].whole].push_back(sum);
            for (const size_t part : sums.sums[sum].parts) sums_of_[part].push_back(sum);
        }
    }

    /// Hides what is needed for this cell; true if that was anything.
    bool widen(size_t cell) {
        bool more = false;
        while (hide_for(cell)) more = true;
        return more;
    }

private:
    bool hide_for(size_t cell) {
        auto high = counts_, low = counts_;
        const int up = go(cell, 1, narrowest_range, high);
        if (up + go(cell, -1, narrowest_range - up, low) >= narrowest_range) return false;
        const auto upwards = Search(sums_, sums_of_, high, May::hide_more).move(cell, 1);
        const auto downwards = Search(sums_, sums_of_, low, May::hide_more).move(cell, -1);
        if (!upwards && !downwards) return hide_smallest_near(cell);
        const auto& move = !downwards || (upwards && upwards->cost <= downwards->cost) ? *upwards : *downwards;
        for (const auto& [moved, by] : move.cells) hide(moved);
        return true;
    }

    /// Moves the cell by one as often as it goes, at most `most` times; leaves the counts there.
    int go(size_t cell, int by, int most, std::vector<double>& counts) const {
        int gone = 0;
        for (; gone < most; ++gone) {
            const auto move = Search(sums_, sums_of_, counts, May::move_hidden).move(cell, by);
            if (!move) break;
            for (const auto& [moved, moved_by] : move->cells) counts[moved] += moved_by;
        }
        return gone;
    }

    /// Where the search gave up: the smallest published count in reach of what can move.
    bool hide_smallest_near(size_t start) {
        std::vector<size_t> reached{start};
        std::set<size_t> seen{start};
        std::optional<size_t> smallest;
        const auto reach = [&](size_t cell) {
            if (!seen.insert(cell).second) return;
            const auto& [count, hidden] = sums_.cells[cell];
            if (!count || hidden) reached.push_back(cell);
            else if (*count > 0 && (!smallest || *count < *sums_.cells[*smallest].count)) smallest = cell;
        };
        for (size_t i = 0; i < reached.size(); ++i)
            for (const size_t sum : sums_of_[reached[i]]) {
                reach(sums_.sums[sum].whole);
                for (const size_t part : sums_.sums[sum].parts) reach(part);
            }
        if (smallest) hide(*smallest);
        return smallest.has_value();
    }

    void hide(size_t cell) { sums_.cells[cell].hidden = sums_.cells[cell].hidden || sums_.cells[cell].count.has_value(); }

    Sums& sums_;
    const std::vector<double> counts_;
    std::vector<std::vector<size_t>> sums_of_;
};

}  // namespace

void hide_more(Sums& sums) {
    Hiding hiding(sums);
    for (bool more = true; more;) {
        more = false;
        for (size_t cell = 0; cell < sums.cells.size(); ++cell)
            if (sums.cells[cell].hidden) more = hiding.widen(cell) || more;
    }
}

}  // namespace figures
