// Numbers as the papers print them.
#pragma once

#include <string>

namespace model {

/// A number with the digits that the paper has: 70.7 and "70.70".
struct Number {
    double value = 0;
    std::string digits;
};

}  // namespace model
