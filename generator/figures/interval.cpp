#include "figures/interval.hpp"

#include <algorithm>
#include <cmath>

#include "figures/distributions.hpp"

namespace figures {
namespace {

constexpr double byar_from = 10;

Interval exact_poisson(double count, double confidence) {
    const double tail = (1 - confidence) / 2;
    return {count == 0 ? 0 : chi_squared_quantile(tail, 2 * count) / 2, chi_squared_quantile(1 - tail, 2 * count + 2) / 2};
}

Interval byar(double count, double confidence) {
    const double z = z_of(confidence), next = count + 1;
    return {count * std::pow(1 - 1 / (9 * count) - z / (3 * std::sqrt(count)), 3),
            next * std::pow(1 - 1 / (9 * next) + z / (3 * std::sqrt(next)), 3)};
}

}  // namespace

double z_of(double confidence) { return normal_quantile(0.5 + confidence / 2); }

Interval count_interval(double count, double confidence) {
    return count < byar_from ? exact_poisson(count, confidence) : byar(count, confidence);
}

Interval widened(Interval interval, double count, double phi) {
    const double factor = std::sqrt(phi);
    return {std::max(0.0, count - factor * (count - interval.low)), count + factor * (interval.high - count)};
}

Interval proportion_interval(Counted cases, double confidence) {
    const double z = z_of(confidence), x = cases.count, n = cases.among;
    const double middle = 2 * x + z * z, reach = z * std::sqrt(z * z + 4 * x * (1 - x / n)), whole = 2 * (n + z * z);
    return {(middle - reach) / whole, (middle + reach) / whole};
}

Interval difference_interval(Counted earlier, Counted later, double confidence) {
    const double before = earlier.count / earlier.among, after = later.count / later.among;
    const auto was = proportion_interval(earlier, confidence), is = proportion_interval(later, confidence);
    return {after - before - std::hypot(after - is.low, was.high - before),
            after - before + std::hypot(is.high - after, before - was.low)};
}

Interval rate_ratio_interval(Counted earlier, Counted later, Dispersion dispersion, double confidence) {
    const double ratio = (later.count / later.among) / (earlier.count / earlier.among);
    const double t = student_quantile(0.5 + confidence / 2, dispersion.freedom);
    const double reach = std::exp(t * std::sqrt(dispersion.phi * (1 / earlier.count + 1 / later.count)));
    return {ratio / reach, ratio * reach};
}

}  // namespace figures
