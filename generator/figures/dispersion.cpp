#include "figures/dispersion.hpp"

#include <algorithm>
#include <numeric>

namespace figures {

double difference(double earlier, double later) {
    const double by = later - earlier;
    return by * by / (earlier + later);
}

Dispersion dispersion_of(const std::vector<std::vector<double>>& chains) {
    double sum = 0, freedom = 0, number = 0;
    for (const auto& chain : chains) {
        if (chain.empty()) continue;
        const auto length = double(chain.size());
        sum = std::accumulate(chain.begin(), chain.end(), sum);
        number += length;
        freedom += 2 * length * length / (3 * length - 1);
    }
    return number == 0 ? Dispersion{} : Dispersion{std::max(1.0, sum / number), int(freedom)};
}

}  // namespace figures
