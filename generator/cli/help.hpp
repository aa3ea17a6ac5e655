// The command `csa help`.
#pragma once

#include <string>

#include "cli/options.hpp"

namespace CLI {
class App;
}

namespace cli {

struct HelpOptions {
    std::string command;  ///< empty for the program itself
    bool as_man = false;
    std::string shell;  ///< whose completion is wanted; empty for none
};

Outcome help(const CLI::App& app, const HelpOptions& wanted, const std::string& version);

}  // namespace cli
