#include "figures/rank.hpp"

#include <algorithm>

namespace figures {

std::vector<int> ranks(const std::vector<double>& values, model::Polarity polarity) {
    const auto better = [&](double a, double b) { return polarity == model::Polarity::high_good ? a > b : a < b; };
    std::vector<int> places;
    for (const double value : values)
        places.push_back(1 +
                         int(std::count_if(values.begin(), values.end(), [&](double other) { return better(other, value); })));
    return places;
}

std::optional<int> quartile(int rank, int group) {
    constexpr int smallest_group = 8;
    if (group < smallest_group) return std::nullopt;
    return (rank - 1) * 4 / group + 1;
}

}  // namespace figures
