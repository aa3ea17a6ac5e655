// Figures of one moment beside each other.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "figures/book.hpp"

namespace figures {

/// Figures of one indicator, unit and period in several areas.
using Comparison = std::vector<const Figure*>;

/// Figures without a value come last.
Comparison highest_first(Comparison compared);

/// The latest that can be made of the indicator's figures for areas that `wanted` accepts. Counts compare only areas of one type:
/// more people live in a wider one. The highest first; empty for fewer than two areas.
Comparison latest_comparison(const model::Indicator& indicator, const std::function<bool(const model::Area&)>& wanted,
                             const Book& book);

/// How the area `ours` stands beside the others, in one or two sentences; empty if it is not among them.
std::string comparison_words(const Comparison& compared, const model::Ref& ours);

}  // namespace figures
