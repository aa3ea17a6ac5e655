// Printed figures as table rows.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "pages/data.hpp"

namespace pages {

using Figures = std::vector<figures::Figure>;

/// In the order in which the paper prints them.
Figures figures_in(const model::Snapshot& snapshot, const Context& context);

/// All figures that `wanted` accepts, the latest period first, then in the order of the papers.
template <class Wanted>
Figures latest_first(const Context& context, Wanted&& wanted) {
    const auto& papers = context.portal.snapshots;
    Figures found;
    for (auto paper = papers.rbegin(); paper != papers.rend(); ++paper)
        for (const auto& figure : figures_in(*paper, context))
            if (wanted(figure)) found.push_back(figure);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.observation->period.end > b.observation->period.end; });
    return found;
}

/// Of those, the first of each indicator and area.
Figures newest(const Figures& latest_first);

/// One row for the `figures` and `area` templates.
Data figure_row(const figures::Figure& figure, Cited cited, const Context& context);
/// {caption, rows} for the `figures` templates, or false for no rows. What several papers print alike is one row.
Data figure_rows(const std::string& caption, const Figures& all, Cited cited, const Context& context);

}  // namespace pages
