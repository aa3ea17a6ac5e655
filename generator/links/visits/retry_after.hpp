// Dates and waiting times in the headers of web servers.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "text/moment.hpp"

namespace links {

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7; the form that servers must send).
std::optional<text::Moment> parse_http_date(std::string_view text);

/// How long Retry-After asks to wait (RFC 9110, 10.2.3): seconds, or a date seen from `now`; nothing for anything else.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, text::Moment now);

}  // namespace links
