// Which counts must be hidden so that small ones cannot be worked out, nor nearly, from what is published.
#pragma once

#include "figures/sums.hpp"

namespace figures {

/// The smallest and the largest number that a hidden count can be have to differ by this much.
constexpr int narrowest_range = 5;

/// Hides further counts, the smallest that will do, until each hidden one may be any of a range of numbers, for someone who knows
/// all the others and the sums, and that what is hidden is at least 1. Zeros are never hidden. Where printed counts do not add
/// up, the difference is taken as known.
///
/// Method: a hidden count can be one more or less if other hidden counts make up for it in every sum. Such moves are looked for
/// with little that has to be hidden for them (in a table, a cheap cycle: Cox 1995, Network models for complementary cell
/// suppression), and made one after another, as Ford and Fulkerson's augmenting paths, until the range is found or no move is
/// left. A range so found is proven, since each move leads to counts that could have been published alike.
void hide_more(Sums& sums);

}  // namespace figures
