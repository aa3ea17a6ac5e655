// Links that somebody asks to leave alone for once.
#pragma once

#include <string>
#include <vector>

#include "links/register/check.hpp"

namespace links {

/// Takes the results that fit a pattern out of what is broken or to be visited: with '*' of anything, an address of the web or
/// words within an address. Gives the patterns that none of the results fits.
std::vector<std::string> leave_alone(Checked& checked, const std::vector<std::string>& patterns);

}  // namespace links
