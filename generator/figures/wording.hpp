// Words about figures for residents.
#pragma once

#include <string>

#include "figures/figure.hpp"

namespace figures {

/// When it was, after a value: "12 months to 31 December 2020", "July to September 2023", "1 April to 5 December 2023", "January
/// 2024".
std::string period_words(const text::Period& period);

}  // namespace figures
