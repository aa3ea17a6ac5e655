// Runs another program.
#pragma once

#include <string>
#include <vector>

namespace web {

struct Ended {
    int status;  ///< as a shell gives it: 128 and the number of the signal that ended it
    std::string out;
    std::string err;
};

/// Looks for the first word in PATH and waits for the end of the program, which reads nothing and has our environment. Throws
/// Failure if it cannot be started.
Ended run_program(const std::vector<std::string>& words);

}  // namespace web
