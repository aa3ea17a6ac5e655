// The report of `csa check` as JSON.
#pragma once

#include <string>
#include <string_view>

#include "links/check.hpp"

namespace links {

/// {"version":1,"root":…,"pages":…,"links":…,"broken":…,"results":[…]}, one line without a line end; broken UTF-8 becomes U+FFFD.
/// `known` has the visits on which the verdicts rest.
std::string to_json(const Checked& checked, std::string_view root, const Register& known);

}  // namespace links
