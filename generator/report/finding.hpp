// What an author has to mend, where, and how.
#pragma once

#include <string>
#include <string_view>

#include "report/kinds.hpp"
#include "text/place.hpp"

namespace report {

struct Finding {
    Kind kind;
    text::Place place;
    std::string message;      ///< one sentence without a full stop
    std::string help;         ///< what to do; empty only where nothing can be advised
    std::string fingerprint;  ///< of code, file and message, whatever the line; put in by `Report::sorted`

    std::string_view code() const { return info(kind).code; }
    Severity severity() const { return info(kind).severity; }
};

}  // namespace report
