// What the columns of a table of figures are called.
#pragma once

#include <string_view>
#include <vector>

namespace content {

/// What a mapping says of a column that is not taken.
inline constexpr std::string_view ignored_column = "ignore";

std::vector<std::string_view> column_names();
bool is_column(std::string_view name);

/// The one that people call so: "Start date" is "period_start"; empty if none is.
std::string_view column_called(std::string_view heading);

}  // namespace content
