// What is wrong with an address whose beginning no browser knows, and what was probably meant.
#pragma once

#include <string_view>

#include "links/internal/fault.hpp"
#include "links/url/url.hpp"

namespace links {

/// `value` as it is written, `url` as browsers read it.
Fault scheme_fault(std::string_view value, const Url& url, bool foreign);

}  // namespace links
