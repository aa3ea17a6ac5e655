// A text line by line.
#pragma once

#include <string_view>
#include <vector>

namespace text {

/// Each with its end, which the last may lack.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace text
