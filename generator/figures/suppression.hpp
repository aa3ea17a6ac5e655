// Small numbers that could identify someone are not shown.
#pragma once

#include "model/portal.hpp"

namespace figures {

/// Takes away every figure that must not be published, so that nothing made from the portal can show one: counts above 0 and
/// below the indicator's own limit for areas smaller than the county; every figure of the same indicator, area and days; and the
/// next smallest where a published total would give a hidden one away (totals are those of the areas within an area, and of an
/// indicator's parts). What was a figure keeps the status "c" and its source.
void hide_small_numbers(model::Portal& portal);

}  // namespace figures
