#include "figures/significance.hpp"

#include <algorithm>
#include <cmath>

#include "figures/distributions.hpp"

namespace figures {
namespace {

/// In samples as small a normal approximation is not good enough.
constexpr double small_sample = 50;

double later_share(Counted earlier, Counted later) { return later.among / (earlier.among + later.among); }

double p_of_pooled(Counted earlier, Counted later) {
    const double pooled = (earlier.count + later.count) / (earlier.among + later.among);
    const double variance = pooled * (1 - pooled) * (1 / earlier.among + 1 / later.among);
    if (variance <= 0) return 1;
    return normal_two_sided((later.count / later.among - earlier.count / earlier.among) / std::sqrt(variance));
}

/// The sum over all tables that are no likelier than the one that was seen, of which half counts (Lydersen, Fagerland and Laake
/// 2009).
double p_of_fisher(Counted earlier, Counted later) {
    const auto [least, tables] = hypergeometric(earlier.count + later.count, later.among, earlier.among + later.among);
    constexpr double as_likely = 1 + 1e-7;  // the tolerance of R's fisher.test
    const double seen = tables[size_t(later.count - least)];
    double sum = -seen / 2;
    for (const double table : tables)
        if (table <= seen * as_likely) sum += table;
    return std::min(1.0, sum);
}

bool is_whole(const Counted& counted) {
    return std::floor(counted.count) == counted.count && std::floor(counted.among) == counted.among;
}

}  // namespace

double p_of_counts(Counted earlier, Counted later) {
    const double sum = earlier.count + later.count, share = later_share(earlier, later);
    if (sum == 0) return 1;
    const double tail = std::min(binomial_at_most(later.count, sum, share), binomial_at_least(later.count, sum, share));
    return std::min(1.0, 2 * tail);
}

double p_of_counts(Counted earlier, Counted later, Dispersion dispersion) {
    const double sum = earlier.count + later.count, share = later_share(earlier, later);
    if (sum == 0) return 1;
    const double t = (later.count - sum * share) / std::sqrt(dispersion.phi * sum * share * (1 - share));
    return std::max(p_of_counts(earlier, later), student_two_sided(t, dispersion.freedom));
}

double p_of_proportions(Counted earlier, Counted later) {
    const bool small = std::min(earlier.among, later.among) <= small_sample;
    if (earlier.count + later.count == 0 || earlier.count + later.count == earlier.among + later.among) return 1;
    return small && is_whole(earlier) && is_whole(later) ? p_of_fisher(earlier, later) : p_of_pooled(earlier, later);
}

std::vector<bool> hold_together(const std::vector<double>& p_values, double rate) {
    auto sorted = p_values;
    std::sort(sorted.begin(), sorted.end());
    double limit = -1;
    for (size_t i = 0; i < sorted.size(); ++i)
        if (sorted[i] <= rate * double(i + 1) / double(sorted.size())) limit = sorted[i];
    std::vector<bool> hold;
    for (const double p : p_values) hold.push_back(p <= limit);
    return hold;
}

}  // namespace figures
