// Small numbers that could identify someone are not shown.
#pragma once

#include "model/portal.hpp"

namespace figures {

/// Takes away every figure that must not be published, so that nothing made from the portal can show one: counts above 0 and
/// below the indicator's own limit for areas smaller than the county, also where a percentage or rate and its denominator tell
/// them; percentages of so few; every figure of the same indicator, area and days, whichever paper prints it; and further ones,
/// until each hidden one may be any of a range of numbers for someone who knows what is published (see `protect_sums`). Earlier
/// values beside other figures, and values before a revision, go with them. What was a figure keeps the status "c" and its
/// source.
void hide_small_numbers(model::Portal& portal);

}  // namespace figures
