// Moments, to the second, in UTC.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace text {

using Moment = std::chrono::sys_seconds;

inline Moment from_unix(std::int64_t seconds) { return Moment(std::chrono::seconds(seconds)); }
inline std::int64_t to_unix(Moment moment) { return moment.time_since_epoch().count(); }

/// "2026-11-22T04:14:48Z"
std::string iso(Moment moment);

}  // namespace text
