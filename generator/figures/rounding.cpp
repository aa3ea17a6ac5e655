#include "figures/rounding.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace figures {

double rounded(double value, int decimals) {
    // Nudged by a few units in the last place: 2.675 is stored as 2.67499999999999982.
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale * (1 + 4e-16)) / scale;
}

std::string shown(double value, int decimals) {
    const double near = rounded(value, decimals);
    auto digits = fmt::format("{:.{}f}", std::abs(near), decimals);
    const auto whole = std::min(digits.find('.'), digits.size());
    for (auto at = long(whole) - 3; at > 0; at -= 3) digits.insert(size_t(at), ",");
    return near < 0 ? "−" + digits : digits;
}

int decimals_of(const std::string& printed) {
    const auto point = printed.find('.');
    return point == std::string::npos ? 0 : int(printed.size() - point - 1);
}

}  // namespace figures
