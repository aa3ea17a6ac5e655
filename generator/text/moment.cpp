#include "text/moment.hpp"

#include <cstdio>

#include "text/date.hpp"

namespace text {

std::string iso(Moment moment) {
    const std::chrono::hh_mm_ss time(moment - std::chrono::floor<std::chrono::days>(moment));
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02dZ", int(time.hours().count()), int(time.minutes().count()),
                  int(time.seconds().count()));
    return Date::from_unix(to_unix(moment)).iso() + buffer;
}

}  // namespace text
