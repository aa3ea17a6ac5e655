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
    const model::Observation* observation = nullptr;  ///< where it is printed as a figure of its own
};

/// Why there is nothing to compare with.
struct NoEarlier {
    std::string_view brief;  ///< in three words: "no earlier figure"
    std::string why;
};

inline constexpr std::string_view no_other_figure = "no earlier figure is published";

/// The paper's own earlier figure if it can be trusted, else that of the same months a year before (of a longer stretch: of the
/// one before it; of a single day: the last within a year). Otherwise why there is none, as in: no earlier figure is published.
/// `series` holds the figure, `all` is every series.
tl::expected<Earlier, NoEarlier> earlier_of(const Figure& figure, const Series& series, const std::vector<Series>& all);

/// The point that prints the earlier value standing beside the figure, if that is of a longer or shorter period than the figure's
/// own; null if it is not, or no paper prints it.
const Point* of_other_length(const Figure& figure, const std::vector<Series>& all);

/// True if one of the point's papers prints this number.
bool prints(const Point& point, const model::Number& number);

/// True if the number has so many digits besides zeros that another is hardly the same by chance.
bool is_telling(const model::Number& number, int digits);

/// True if two printed numbers are the same number at the decimals of the coarser.
bool agree(double a, int a_decimals, double b, int b_decimals);

/// True for a period that was still running when the board met over its figure.
bool ends_after_meeting(const Figure& figure);

}  // namespace figures
