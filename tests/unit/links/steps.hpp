// How many steps the reader of pages takes: the time of a page, counted instead of measured.
#pragma once

#include <cstdint>

namespace steps {

/// Blocks of code entered by the sources that tests/CMakeLists.txt names, and bytes looked at by memchr, so far in this thread.
std::uint64_t taken();

}  // namespace steps
