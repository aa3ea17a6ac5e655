// Numbers for readers.
#pragma once

#include <string>

namespace figures {

/// Half away from zero, on the decimal number a reader would see: 2.675 gives 2.68 with two decimals, −0.5 gives −1 with none.
double rounded(double value, int decimals);

/// "1,495", "−6.2", "0.40": rounded, with commas and a true minus sign.
std::string shown(double value, int decimals);

/// How many decimals the paper printed: 2 for "45.70".
int decimals_of(const std::string& printed);

}  // namespace figures
