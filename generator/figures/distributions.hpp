// The distributions that the rest of this room rests on; Boost.Math computes them.
#pragma once

namespace figures {

/// z with Φ(z) = `probability`, which lies between 0 and 1.
double normal_quantile(double probability);
/// P(|Z| ≥ |z|).
double normal_two_sided(double z);
/// x with P(X ≤ x) = `probability` for a χ² of `degrees` degrees of freedom, which need not be whole.
double chi_squared_quantile(double probability, double degrees);
/// P(X ≤ successes) of `trials` trials.
double binomial_at_most(double successes, double trials, double probability);
/// P(X ≥ successes) of `trials` trials.
double binomial_at_least(double successes, double trials, double probability);

}  // namespace figures
