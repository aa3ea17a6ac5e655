// Which printed counts a reader may add up or take from each other.
#pragma once

#include <compare>
#include <map>
#include <set>
#include <string_view>

#include "model/portal.hpp"

namespace figures {

/// What a paper prints of a figure: its count, the one it had before it was revised, or the earlier one beside it.
enum class Told { now, before_revision, earlier };

/// One count: how often what the indicator counts happened in the area on these days (of an earlier one: the figure's own days).
struct CountKey {
    std::string_view indicator;
    std::string_view area;
    Told told;
    text::Date start;
    text::Date end;
    auto operator<=>(const CountKey&) const = default;
};

struct Counts {
    std::map<CountKey, double> known;
    std::set<CountKey> hidden;
};

/// Hides more counts until none can be worked out, nor nearly, from the others. A count is the sum of those of the areas within
/// its area, of its indicator's parts, and of stretches of time that together make up its days.
void protect_sums(Counts& counts, const model::Portal& portal);

}  // namespace figures
