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
    const auto digits = with_commas(fmt::format("{:.{}f}", std::abs(near), decimals));
    return near < 0 ? "−" + digits : digits;
}

std::string with_commas(std::string_view number) {
    const size_t first = number.starts_with('-') ? 1 : 0, whole = std::min(number.find('.'), number.size());
    std::string out;
    for (size_t at = 0; at < number.size(); ++at) {
        if (at > first && at < whole && (whole - at) % 3 == 0) out += ',';
        out += number[at];
    }
    return out;
}

int decimals_of(const std::string& printed) {
    const auto point = printed.find('.');
    return point == std::string::npos ? 0 : int(printed.size() - point - 1);
}

}  // namespace figures
