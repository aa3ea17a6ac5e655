#include "figures/distributions.hpp"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace figures {

using namespace boost::math;

double normal_quantile(double probability) { return quantile(normal_distribution<>(), probability); }

double normal_two_sided(double z) { return 2 * cdf(complement(normal_distribution<>(), std::abs(z))); }

double chi_squared_quantile(double probability, double degrees) {
    return quantile(chi_squared_distribution<>(degrees), probability);
}

double binomial_at_most(double successes, double trials, double probability) {
    return cdf(binomial_distribution<>(trials, probability), successes);
}

double binomial_at_least(double successes, double trials, double probability) {
    return successes <= 0 ? 1 : cdf(complement(binomial_distribution<>(trials, probability), successes - 1));
}

}  // namespace figures
