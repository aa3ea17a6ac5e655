// How much more than by chance alone counts vary from one period to the next.
#pragma once

#include <vector>

namespace figures {

struct Dispersion {
    double phi = 1;   ///< at least 1, which is chance alone
    int freedom = 0;  ///< the degrees of freedom it is known by

    /// With fewer nobody can tell a change from the usual ups and downs.
    bool is_known() const { return freedom >= 3; }
};

/// (x₂ − x₁)² ÷ (x₁ + x₂) of two counts of equal exposure (von Neumann's successive differences, so that a trend does not count
/// as spread).
double difference(double earlier, double later);

/// Of chains of successive differences: their mean, 1 at least; a chain of m counts for 2m²/(3m − 1) degrees of freedom.
Dispersion dispersion_of(const std::vector<std::vector<double>>& chains);

}  // namespace figures
