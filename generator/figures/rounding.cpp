#include "figures/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace figures {
namespace {

/// "1495.5" -> "1,495.5".
std::string with_commas(std::string_view digits) {
    const size_t whole = std::min(digits.find('.'), digits.size());
    std::string out;
    for (size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && at < whole && (whole - at) % 3 == 0) out += ',';
        out += digits[at];
    }
    return out;
}

}  // namespace

double rounded(double value, int decimals) {
    // Nudged by a few units in the last place: 2.675 is stored as 2.67499999999999982.
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale * (1 + 4e-16)) / scale;
}

std::string shown(double value, int decimals) {
    const double near = rounded(value, decimals);
    const auto digits = with_commas(fmt::format("{:.{}f}", std::abs(near), decimals));
    return near < 0 ? "−" + digits : digits;
}

int decimals_of(const std::string& printed) {
    const auto point = printed.find('.');
    return point == std::string::npos ? 0 : int(printed.size() - point - 1);
}

}  // namespace figures
