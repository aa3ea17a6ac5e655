// Words of formats that know ASCII alone.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// Without what `space` holds, at both ends.
std::string_view trimmed(std::string_view text, std::string_view space = " \t\r\n");

/// A to Z alone, whatever the locale.
std::string lower_case(std::string_view text);

}  // namespace text
