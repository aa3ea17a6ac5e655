// What figures, or words beside them, that cannot all be right are called.
#pragma once

#include <string>
#include <vector>

#include "figures/book.hpp"

namespace figures {

enum class Rule {
    two_values,        ///< the same indicator, area and days with two values, or two changes
    other_previous,    ///< an earlier value that another paper prints otherwise
    shifted_previous,  ///< an earlier value that belongs to other months than it should
    two_bases,         ///< one measure counted or asked in two ways, with two results
    two_levels,        ///< two values of much the same months that are half as high again
    implied_base,      ///< a count and its share or rate that mean another total than others do
    wrong_change,      ///< a printed change that the printed values do not give
    wrong_percentage,  ///< a percentage that its counts do not give
    wrong_average,     ///< an average that is not the mean of its parts
    same_change,       ///< one change that is given for several indicators
    falling_total,     ///< a total since April that is lower later in the same year
    parts_differ,      ///< parts that do not add up to their total
    unlike_periods,    ///< a figure beside one of a longer or shorter period
    arrow_against_data,
    words_against_data,  ///< "higher" beside a fall, "slightly" beside a large change
    unit_changed,
    threshold_varies,  ///< what a figure is held against, not the same in all papers
    wrong_period,      ///< a period that does not fit the words beside it
    introduced_later,  ///< a measure that a paper has before it was introduced
    impossible_words,  ///< years, days and ages that cannot be
};

/// The kinds of rules, as readers are told of them.
enum class Matter { numbers, sums, words, dates };
Matter matter_of(Rule rule);

struct Contradiction {
    Rule rule;
    std::string subject;              ///< what it is about: a figure, a table or a paper
    std::string said;                 ///< one sentence without a full stop, with both values and where they are printed
    std::vector<Figure> figures;      ///< none if it is about the words of a paper alone
    const model::Snapshot* snapshot;  ///< where it is printed, or the first of it

    std::string message() const { return subject + ": " + said; }
};

}  // namespace figures
