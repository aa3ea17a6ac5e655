// All figures of a portal, each in its series and judged once.
#pragma once

#include <unordered_map>
#include <vector>

#include "figures/assessment.hpp"

namespace figures {

/// Points into a portal that outlives it and does not change.
class Book {
public:
    explicit Book(const model::Portal& portal);
    Book(const Book&) = delete;  // its parts point at each other

    const model::Portal& portal() const { return portal_; }
    const std::vector<Figure>& figures() const { return figures_; }  ///< in the order of `figures_of`
    const std::vector<Series>& series() const { return series_; }    ///< in the order of `series_of`

    /// Null where the portal does not know the observation's indicator or area.
    const Figure* figure(const model::Observation& observation) const;
    /// These two take figures of the book only.
    const Series& series_with(const Figure& figure) const;
    const Assessment& said_of(const Figure& figure) const;

private:
    struct Judged {
        const Figure* figure;
        const Series* series;
        Assessment said;
    };

    const model::Portal& portal_;
    std::vector<Figure> figures_;
    std::vector<Series> series_;
    std::unordered_map<const model::Observation*, Judged> judged_;
};

}  // namespace figures
