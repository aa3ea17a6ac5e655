// The clock of this machine.
#pragma once

#include <chrono>

#include "text/moment.hpp"

namespace cli {

inline text::Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

}  // namespace cli
