// Moments, to the second, in UTC.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace text {

using Moment = std::chrono::sys_seconds;

inline Moment from_unix(std::int64_t seconds) { return Moment(std::chrono::seconds(seconds)); }
inline std::int64_t to_unix(Moment moment) { return moment.time_since_epoch().count(); }

/// By how much the clock that wrote a moment down may have been ahead of ours. What is later still was written by one that was
/// wrong.
inline constexpr std::chrono::minutes clock_tolerance{10};

/// Whether `then`, as somebody wrote it down, can be believed at `now`: it is not still to come.
inline bool is_believable(Moment then, Moment now) { return then - clock_tolerance <= now; }
/// Whether `then` can be believed and lies less than `span` ago.
inline bool is_within(std::chrono::seconds span, Moment then, Moment now) {
    return is_believable(then, now) && now - then < span;
}

/// "2026-11-22T04:14:48Z"
std::string iso(Moment moment);

}  // namespace text
