// What the figures say, in a sentence each.
#pragma once

#include "pages/data.hpp"

namespace pages {

/// The series that speaks for the county: its own, or where the papers print none, that of the first area that has one.
const figures::Series* county_series(const model::Indicator& indicator, const Context& context);

/// The last point that has a value; null if none has.
const figures::Point* latest_point(const figures::Series& series);

/// Of the latest figure that has a value; not comparable where none has.
figures::Assessment latest_assessment(const figures::Series& series, const Context& context);

/// {word, colour}
Data tag(figures::Judgement judgement);

/// What the paper itself says of it: "rated green; arrow up"; empty if nothing.
std::string rating_words(const model::Printed& printed);

/// For the `finding` template: {id, href, title, judgement, sentence, printed, disagreement, spark, sources}.
Data finding(const figures::Series& series, const Context& context);

}  // namespace pages
