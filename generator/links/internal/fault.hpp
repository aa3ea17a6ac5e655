// What is wrong with a link, in words.
#pragma once

#include <string>

#include "report/kinds.hpp"

namespace links {

struct Fault {
    report::Kind kind;
    std::string message;
    std::string help;
    std::string suggestion = {};  ///< the address to write instead, if one is near
};

}  // namespace links
