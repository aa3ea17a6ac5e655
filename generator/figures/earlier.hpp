// Which earlier figure a figure may be compared with.
#pragma once

#include <optional>
#include <string>

#include <tl/expected.hpp>

#include "figures/series.hpp"

namespace figures {

struct Earlier {
    double value;
    int decimals;
    std::optional<text::Period> period;  ///< nothing for the paper's own "previous", of which the papers do not say the months
    std::optional<Counted> counted;
};

/// The paper's own earlier figure if it can be trusted, else the one a year before, else the last before that shares no day and
/// ends at most a year before. Otherwise why there is none, as in: the papers held print no earlier figure.
tl::expected<Earlier, std::string> earlier_of(const Figure& figure, const Series& series);

/// True if two printed numbers are the same number at the decimals of the coarser.
bool agree(double a, int a_decimals, double b, int b_decimals);

/// True for a period that was still running when the board met over its figure.
bool ends_after_meeting(const Figure& figure);

}  // namespace figures
