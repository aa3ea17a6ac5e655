// Contradictions in what the papers print, found from the figures alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figures/series.hpp"

namespace figures {

enum class Rule {
    two_values,         ///< the same indicator, area and days with two values
    other_previous,     ///< an earlier value that another paper prints otherwise
    shifted_previous,   ///< an earlier value that is the current one of an overlapping period
    wrong_change,       ///< a printed change that the printed values do not give
    wrong_percentage,   ///< a percentage that its counts do not give
    unlike_periods,     ///< a printed change between periods of different length
    arrow_against_data,
    words_against_data,  ///< "higher" beside a fall, "slightly" beside a large change
    unit_changed,
    wrong_period,       ///< a period that does not fit the words beside it
    parts_differ,       ///< parts that do not add up to their total
    count_,
};

struct Contradiction {
    Rule rule;
    std::string message;  ///< one sentence without a full stop, with both values and both sources
    std::vector<Figure> figures;
};

/// All of them, in the order of the first figure of each.
std::vector<Contradiction> lint(const std::vector<Figure>& figures);

}  // namespace figures
