// Rules by which events repeat, as calendars read them.
#pragma once

#include <string>
#include <string_view>

#include "text/date.hpp"

namespace content {

/// Why no calendar can follow the rule from its first day on, whose time of day is not known: RFC 5545, 3.3.10 and 3.8.5.3. Empty
/// if all can.
std::string fault_of_recurrence(std::string_view rule, text::Date first);

}  // namespace content
