// All figures of a portal, each in its series and judged once.
#pragma once

#include <span>
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

    /// Of one indicator and area, in that order.
    std::span<const Series> lines_of(const model::Indicator& indicator, const model::Area& area) const;

    /// Null where the portal does not know the observation's indicator or area.
    const Figure* figure(const model::Observation& observation) const;
    /// These two take figures of the book only.
    const Series& series_with(const Figure& figure) const;
    const Assessment& said_of(const Figure& figure) const;
    /// How many changes of the report were tested: together, so that few hold by chance alone.
    size_t tests_of(const model::Snapshot& snapshot) const;
    /// What a newer paper says in words of the series' indicator and area without a number; null if the latest number is the
    /// newest that is known.
    const Figure* newest_statement(const Series& series) const;

private:
    struct Judged {
        const Figure* figure;
        const Series* series;
        Assessment said;
    };

    void judge_together();
    void hear_statements();
    void hear(const Figure& statement, const Figure& figure);

    const model::Portal& portal_;
    std::vector<Figure> figures_;
    std::vector<Series> series_;
    std::unordered_map<const model::Observation*, Judged> judged_;
    std::unordered_map<const model::Snapshot*, size_t> tests_;
};

}  // namespace figures
