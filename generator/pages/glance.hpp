// What is newest of an indicator, in the few words that a tile or the row of a table has room for.
#pragma once

#include "pages/data.hpp"

namespace pages {

/// {title, href, value, unit, period, area, judgement, told, before, why, said, rating, around, spark}: `told` is the day on
/// which a newer paper says in words what the judgement repeats (then `value` is the last number before it), `area` where it is
/// not the portal's own, `before` and `why` (why not) one of them or none, `said` and `rating` by the paper, `around` with the
/// name of the area around: texts or false. `value` is false where only a paper's words are known.
Data glance(const figures::Series& series, const Context& context);

}  // namespace pages
