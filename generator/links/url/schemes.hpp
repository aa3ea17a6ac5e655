// The schemes of addresses that the world has agreed on.
#pragma once

#include <string_view>

namespace links {

/// `scheme` in lower case, without ':'.
bool is_registered_scheme(std::string_view scheme);

}  // namespace links
