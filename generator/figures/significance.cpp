#include "figures/significance.hpp"

#include <algorithm>
#include <cmath>

#include "figures/distributions.hpp"

namespace figures {
namespace {

double later_share(Counted earlier, Counted later) { return later.among / (earlier.among + later.among); }

}  // namespace

double p_of_counts(Counted earlier, Counted later) {
    const double sum = earlier.count + later.count, share = later_share(earlier, later);
    if (sum == 0) return 1;
    const double tail = std::min(binomial_at_most(later.count, sum, share), binomial_at_least(later.count, sum, share));
    return std::min(1.0, 2 * tail);
}

double p_of_counts(Counted earlier, Counted later, double overdispersion) {
    const double sum = earlier.count + later.count, share = later_share(earlier, later);
    if (sum == 0) return 1;
    return normal_two_sided((later.count - sum * share) / std::sqrt(overdispersion * sum * share * (1 - share)));
}

double p_of_proportions(Counted earlier, Counted later) {
    const double pooled = (earlier.count + later.count) / (earlier.among + later.among);
    const double variance = pooled * (1 - pooled) * (1 / earlier.among + 1 / later.among);
    if (variance <= 0) return 1;
    return normal_two_sided((later.count / later.among - earlier.count / earlier.among) / std::sqrt(variance));
}

double overdispersion_of(const std::vector<double>& counts) {
    constexpr size_t fewest = 5;
    if (counts.size() < fewest) return 1;
    double sum = 0;
    for (size_t i = 1; i < counts.size(); ++i)
        if (const double both = counts[i - 1] + counts[i]; both > 0) sum += std::pow(counts[i] - counts[i - 1], 2) / both;
    return std::max(1.0, sum / double(counts.size() - 1));
}

}  // namespace figures
