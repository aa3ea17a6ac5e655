// How long a busy web server asks to be left alone.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "text/moment.hpp"

namespace links {

/// How long Retry-After asks to wait (RFC 9110, 10.2.3): seconds, or a date in any of the three forms of HTTP seen
/// from `now`; nothing for anything else.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, text::Moment now);

}  // namespace links
