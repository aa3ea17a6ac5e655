// Counts that add up to others.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace figures {

/// Counts, and which of them are the sum of which others.
struct Sums {
    struct Cell {
        std::optional<double> count;  ///< empty: published nowhere, or hidden where we do not know it ourselves
        bool hidden = false;
    };
    struct Sum {
        size_t whole;  ///< as this and all others, an index into `cells`
        std::vector<size_t> parts;
    };

    std::vector<Cell> cells;
    std::vector<Sum> sums;
};

}  // namespace figures
