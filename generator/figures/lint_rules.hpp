// The rules of the lint, one function a rule or a few that look at the same thing.
#pragma once

#include <string>
#include <vector>

#include "figures/contradiction.hpp"
#include "figures/wording.hpp"

namespace figures::rules {

using Found = std::vector<Contradiction>;

void two_values(const Book& book, Found& found);
void previous_values(const Book& book, Found& found);
void unlike_periods(const Book& book, Found& found);
void units(const Book& book, Found& found);
void changes(const Book& book, Found& found);
void percentages(const Book& book, Found& found);
void arrows(const Book& book, Found& found);
void words(const Book& book, Found& found);
void benchmarks(const Book& book, Found& found);
void periods(const Book& book, Found& found);
void parts(const Book& book, Found& found);

/// "Robbery, Leicestershire, 12 months to 31 March 2020".
std::string subject(const Figure& figure);
/// The value in double quotes, as printed but for commas.
std::string quoted(const Figure& figure);
std::string quoted(const model::Number& number, model::Unit unit);
/// The point whose period begins twelve months before the figure's; null if there is none with a value.
const Point* year_before(const Figure& figure, const Series& series);
/// The change in % that the paper prints, or that its own earlier value or change gives.
std::optional<double> printed_change_percent(const Figure& figure);
/// From here on a change, in %, is neither level nor slight.
inline constexpr double large_percent = 10;

}  // namespace figures::rules
