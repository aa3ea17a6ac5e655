#include <fmt/format.h>

#include "checks/checks.hpp"

namespace checks {

void check_exceptions(const model::Portal& portal, text::Date today, report::Report& report) {
    for (const auto& exception : portal.exceptions)
        if (exception.expires <= today)
            report.add(
                report::Kind::exception_expired, exception.place,
                fmt::format("the exception for \"{}\" expired on {}", exception.address, exception.expires.long_form()),
                "see whether the reason still holds: give it a later day, or take it out so that the link is checked again");
}

}  // namespace checks
