// The report of `csa check` as JSON.
#pragma once

#include <string>
#include <string_view>

#include "links/check.hpp"

namespace links {

/// {"version":1,"root":…,"pages":…,"links":…,"broken":…,"results":[…]}, one
/// line without a line end; broken UTF-8 becomes U+FFFD. `visits` are those to
/// links with a verdict, each by itself.
std::string to_json(const Checked& checked, std::string_view root, const History& visits);

}  // namespace links
