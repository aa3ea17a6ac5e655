// What the rules of the agreement want done, and since when.
#pragma once

#include <string>
#include <vector>

#include "model/portal.hpp"

namespace model {

struct Due {
    enum class Kind { review, plan_action, log_action, figures };

    Kind kind;
    std::string what;
    text::Date since;    ///< the day it was due; later than today for what is still to come
    const Entry* entry;  ///< the plan, meeting or indicator; null for a review
    text::Place place;
};

std::string_view words(Due::Kind kind);

/// Reviews by their cycles, plan actions past their date, rows of each board's latest action log that stayed open longer than
/// `overdue_action_days`, indicators without a figure for `stale_figures_months`. Oldest first.
std::vector<Due> due_things(const Portal& portal);

/// Those of them that are overdue at `today`.
std::vector<Due> overdue(const Portal& portal, text::Date today);

}  // namespace model
