// What reports call a stretch of time.
#pragma once

#include <optional>
#include <string_view>

#include "text/date.hpp"

namespace content {

/// The kind and label of the days from `start` to `end`: a quarter "2026/27 Q1", a financial year "2026/27", a calendar year
/// "2026", "12 months to June 2026", else its first and last day. Financial years begin in April.
text::Period usual_period(text::Date start, text::Date end);

/// The quarter that an id such as "2026-27-q1" names.
std::optional<text::Period> quarter_of_id(std::string_view id);

}  // namespace content
