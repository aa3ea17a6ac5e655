// The beginning of a new snapshot of figures.
#pragma once

#include <string>

#include "model/portal.hpp"
#include "text/date.hpp"

namespace content {

struct NewFile {
    std::string path;  ///< below the content folder
    std::string bytes;
};

/// A draft shaped like the last snapshot before it whose id differs in its digits alone (2020-21-q3 for 2026-27-q1): the same
/// figures of the same areas and the same meeting, no value known yet; without one, an empty snapshot of the latest meeting that
/// has a pack. An id that names a quarter gives the period.
model::Snapshot next_snapshot(const model::Portal& portal, const std::string& id, text::Date today);

/// A snapshot that nothing was printed beside (`Observation::printed`), as JSON, one figure a line.
NewFile snapshot_file(const model::Snapshot& snapshot);

}  // namespace content
