// What the figures say, in a sentence each.
#pragma once

#include "pages/data.hpp"

namespace pages {

/// The series that speaks for an indicator: the newest of the agreement's area and of those around it, its own unless it is a
/// year older; where the papers print none, that of the area that holds all others. No district speaks for its neighbours: then
/// there is none.
const figures::Series* main_series(const model::Indicator& indicator, const Context& context);

/// Whether the series is of the agreement's own area or one around it.
bool is_of_all(const figures::Series& series, const Context& context);

/// Whether the papers print a figure of it for any area.
bool has_figure(const model::Indicator& indicator, const Context& context);

using figures::Movement;
/// {word, colour}
Data tag(Movement movement);

/// A series with what its latest figure says.
struct Finding {
    const figures::Series* series;
    Movement movement;
};

/// By movement, then by title.
std::vector<Finding> in_order(const std::vector<const figures::Series*>& all, const Context& context);

/// For the `finding` template: {id, href, title, judgement, sentence, printed, disagreement, spark, sources}.
Data finding(const figures::Series& series, const Context& context);

/// For the `findings` template, in order: {has_moved, moved: as above; has_single, single, single_count: those with nothing to
/// compare with}.
Data findings(const std::vector<Finding>& all, const Context& context);

}  // namespace pages
