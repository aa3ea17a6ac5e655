// Stretches of time as people write them.
#pragma once

#include <optional>
#include <string_view>

#include "text/date.hpp"

namespace content {

/// "2026-04-01", "01/04/2026", "1 April 2026", "01-Apr-26": the day comes before the month, as in Britain.
std::optional<text::Date> day_in_words(std::string_view words);

/// "Oct-Dec 2020", "October to December 2020", "December 2020", "Q3 2020/21", "2020/21", "2020", "12 months to December 2020",
/// "01/10/2020 - 31/12/2020", a day; what stands in brackets says it again. Nothing for other words, and for a quarter without
/// its financial year.
std::optional<text::Period> period_in_words(std::string_view words);

}  // namespace content
