// Small numbers that could identify someone are not shown.
#pragma once

#include "model/portal.hpp"

namespace figures {

/// True for a count, or a figure resting on a count, above 0 and below the indicator's own limit (5 unless it says otherwise),
/// for an area smaller than the county. Primary suppression only: no table here has a row or column that is published with its
/// total.
bool is_suppressed(const model::Observation& observation, const model::Indicator& indicator, const model::Area& area);

}  // namespace figures
