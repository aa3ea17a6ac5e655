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

/// For data files: the digits as printed, "70.70"; empty where it is too small to show or the paper has none.
std::string data_value(const model::Observation& observation);
/// For data files: "[c]" for too small to show, "[x]" where the paper has none, else the paper's marks, "[p] [r]".
std::string status_marks(const model::Observation& observation);
/// For pages: "1,495", "94.0%", "Too small to show", "Not printed".
std::string value_words(const model::Observation& observation, const Context& context);
std::string_view unit_words(const model::Observation& observation, const Context& context);

/// One row for the `figures` templates.
Data figure_row(const Seen& seen, Cited cited, const Context& context);
/// {caption, rows}, or false for no rows.
Data figure_rows(const std::string& caption, const std::vector<Seen>& seen, Cited cited, const Context& context);

/// What stands for a `figure` block in an author's text: the sentence, the chart and the table.
text::Html figure_block(const model::FigureBlock& block, const model::Entry& owner, const Context& context);

}  // namespace pages
