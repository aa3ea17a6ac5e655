// Printed figures as table rows.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "pages/data.hpp"

namespace pages {

/// An observation together with the snapshot that holds it.
struct Seen {
    const model::Snapshot* snapshot;
    const model::Observation* observation;
};

/// All observations that `wanted` accepts, the latest period first, then in the order of the papers.
template <class Wanted>
std::vector<Seen> observations(const model::Portal& portal, Wanted&& wanted) {
    std::vector<Seen> found;
    for (auto snapshot = portal.snapshots.rbegin(); snapshot != portal.snapshots.rend(); ++snapshot)
        for (const auto& observation : snapshot->observations)
            if (wanted(observation)) found.push_back({&*snapshot, &observation});
    std::stable_sort(found.begin(), found.end(),
                     [](const Seen& a, const Seen& b) { return a.observation->period.end > b.observation->period.end; });
    return found;
}

/// Of `latest_first`, the first of each indicator and area.
std::vector<Seen> newest(const std::vector<Seen>& latest_first);

/// One row for the `figures` and `area` templates.
Data figure_row(const Seen& seen, Cited cited, const Context& context);
/// {caption, rows} for the `figures` templates, or false for no rows. What several papers print alike is one row.
Data figure_rows(const std::string& caption, const std::vector<Seen>& seen, Cited cited, const Context& context);

}  // namespace pages
