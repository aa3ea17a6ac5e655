// The distributions that the rest of this room rests on; Boost.Math computes them.
#pragma once

#include <vector>

namespace figures {

/// z with Φ(z) = `probability`, which lies between 0 and 1.
double normal_quantile(double probability);
/// Two-sided p of Student's t.
double student_two_sided(double t, double degrees);
double student_quantile(double probability, double degrees);
/// P(|Z| ≥ |z|).
double normal_two_sided(double z);
/// x with P(X ≤ x) = `probability` for a χ² of `degrees` degrees of freedom, which need not be whole.
double chi_squared_quantile(double probability, double degrees);
/// P(X ≤ successes) of `trials` trials.
double binomial_at_most(double successes, double trials, double probability);
/// P(X ≥ successes) of `trials` trials.
double binomial_at_least(double successes, double trials, double probability);

/// P of each possible number of cases among `drawn` of `all`, of which `cases` are cases; the first is for `least`.
struct Hypergeometric {
    double least;
    std::vector<double> probabilities;
};
Hypergeometric hypergeometric(double cases, double drawn, double all);

}  // namespace figures
