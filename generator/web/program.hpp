// Runs another program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace web {

struct Ended {
    int status;  ///< as a shell gives it: 128 and the number of the signal that ended it
    std::string out;
    std::string err;
};

/// Whether going on is of no use, by all that the program has written to standard error.
using Hopeless = bool (*)(std::string_view err);

/// Looks for the first word in PATH and waits for the end of the program, which reads nothing and has our environment. It is told
/// to end where `hopeless` says so. Throws Failure if it cannot be started.
Ended run_program(const std::vector<std::string>& words, Hopeless hopeless = nullptr);

}  // namespace web
