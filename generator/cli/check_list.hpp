// A list of addresses on standard input, in place of a site.
#pragma once

#include <string>
#include <string_view>

#include "links/register/check.hpp"

namespace cli {

inline constexpr std::string_view standard_input = "-";

/// A result for every address, one a line, as if the list were a page of that name; empty lines and such as begin with '#' are
/// passed over.
links::Checked check_list(std::string_view list);

}  // namespace cli
