#include "figures/distributions.hpp"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/hypergeometric.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace figures {

using namespace boost::math;

double normal_quantile(double probability) { return quantile(normal_distribution<>(), probability); }

double normal_two_sided(double z) { return 2 * cdf(complement(normal_distribution<>(), std::abs(z))); }

double student_two_sided(double t, double degrees) {
    return 2 * cdf(complement(students_t_distribution<>(degrees), std::abs(t)));
}

double student_quantile(double probability, double degrees) { return quantile(students_t_distribution<>(degrees), probability); }

double chi_squared_quantile(double probability, double degrees) {
    return quantile(chi_squared_distribution<>(degrees), probability);
}

double binomial_at_most(double successes, double trials, double probability) {
    return cdf(binomial_distribution<>(trials, probability), successes);
}

double binomial_at_least(double successes, double trials, double probability) {
    return successes <= 0 ? 1 : cdf(complement(binomial_distribution<>(trials, probability), successes - 1));
}

Hypergeometric hypergeometric(double cases, double drawn, double all) {
    const double least = std::max(0.0, cases + drawn - all), most = std::min(cases, drawn);
    const hypergeometric_distribution<> chance{unsigned(cases), unsigned(drawn), unsigned(all)};
    Hypergeometric found{least, {}};
    for (double k = least; k <= most; ++k) found.probabilities.push_back(pdf(chance, unsigned(k)));
    return found;
}

}  // namespace figures
