// What two figures that cannot both be right are called.
#pragma once

#include <string>
#include <vector>

#include "figures/book.hpp"

namespace figures {

enum class Rule {
    two_values,        ///< the same indicator, area and days with two values
    other_previous,    ///< an earlier value that another paper prints otherwise
    shifted_previous,  ///< an earlier value that belongs to other months than it should
    wrong_change,      ///< a printed change that the printed values do not give
    wrong_percentage,  ///< a percentage that its counts do not give
    unlike_periods,    ///< a figure beside one of a longer or shorter period
    arrow_against_data,
    words_against_data,  ///< "higher" beside a fall, "slightly" beside a large change
    unit_changed,
    wrong_period,  ///< a period that does not fit the words beside it
    parts_differ,  ///< parts that do not add up to their total
};

struct Contradiction {
    Rule rule;
    std::string message;  ///< one sentence without a full stop, with both values and where they are printed
    std::vector<Figure> figures;
};

}  // namespace figures
