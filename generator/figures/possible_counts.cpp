#include "figures/possible_counts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace figures {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr int most_rounds = 50;  ///< bounds that are still moving then are wide, never wrong

struct Bounds {
    double low, high;
};

class Narrowing {
public:
    explicit Narrowing(const Sums& sums) : sums_(sums), contradicts_(sums.sums.size()) {
        for (const auto& [count, hidden] : sums.cells)
            bounds.push_back(count ? Bounds{*count, *count} : Bounds{hidden ? 1.0 : 0.0, endless});
        narrow();
    }

    /// Draws the bounds together by all sums; false if a sum cannot hold any more.
    bool narrow() {
        bool holds = true;
        for (int round = 0, moved = true; moved && round < most_rounds; ++round) {
            moved = false;
            for (size_t sum = 0; sum < sums_.sums.size(); ++sum)
                if (!contradicts_[sum]) moved = narrow(sum) || moved, holds = holds && !contradicts_[sum];
        }
        return holds;
    }

    std::vector<Bounds> bounds;

private:
    /// True if bounds moved. The ends of an endless line say nothing of the cells in it, but for the one that makes it endless.
    bool narrow(size_t at) {
        const auto& [whole, parts] = sums_.sums[at];
        double low = 0, high = 0;
        int endless_parts = 0;
        for (const size_t part : parts) {
            low += bounds[part].low;
            if (bounds[part].high == endless) ++endless_parts;
            else high += bounds[part].high;
        }
        const auto of_whole = bounds[whole];
        if (low > of_whole.high || (endless_parts == 0 && high < of_whole.low)) {
            contradicts_[at] = true;
            return false;
        }
        bool moved = narrow_to(whole, low, endless_parts ? endless : high);
        for (const size_t part : parts) {
            const auto [part_low, part_high] = bounds[part];
            const int other_endless = endless_parts - (part_high == endless);
            const double others_high = other_endless ? endless : part_high == endless ? high : high - part_high;
            moved = narrow_to(part, of_whole.low - others_high, of_whole.high - (low - part_low)) || moved;
        }
        return moved;
    }

    bool narrow_to(size_t cell, double low, double high) {
        auto& now = bounds[cell];
        if (low <= now.low && high >= now.high) return false;
        now = {std::max(now.low, low), std::min(now.high, high)};
        return true;
    }

    const Sums& sums_;
    std::vector<bool> contradicts_;
};

std::vector<double> lows(const std::vector<Bounds>& bounds) {
    std::vector<double> found;
    for (const auto& one : bounds) found.push_back(one.low);
    return found;
}

}  // namespace

std::vector<double> possible_counts(const Sums& sums) {
    Narrowing narrowing(sums);
    const auto least = lows(narrowing.bounds);
    for (auto& [low, high] : narrowing.bounds) {
        if (low == high) continue;
        low = high = high == endless ? low : std::floor((low + high) / 2);
        if (!narrowing.narrow()) return least;
    }
    return lows(narrowing.bounds);
}

}  // namespace figures
