// The rules of the lint, one function a rule or a few that look at the same thing.
#pragma once

#include <string>
#include <vector>

#include "figures/lint.hpp"
#include "figures/series.hpp"

namespace figures::rules {

struct Evidence {
    const model::Portal& portal;
    const std::vector<Figure>& figures;
    const std::vector<Series>& series;
};

using Found = std::vector<Contradiction>;

void two_values(const Evidence& evidence, Found& found);
void previous_values(const Evidence& evidence, Found& found);
void unlike_periods(const Evidence& evidence, Found& found);
void units(const Evidence& evidence, Found& found);
void changes(const Evidence& evidence, Found& found);
void percentages(const Evidence& evidence, Found& found);
void arrows(const Evidence& evidence, Found& found);
void words(const Evidence& evidence, Found& found);
void benchmarks(const Evidence& evidence, Found& found);
void periods(const Evidence& evidence, Found& found);
void parts(const Evidence& evidence, Found& found);

/// "Robbery, Leicestershire, 12 months to 31 March 2020".
std::string subject(const Figure& figure);
/// The value in double quotes, as printed but for commas.
std::string quoted(const Figure& figure);
std::string quoted(const model::Number& number, model::Unit unit);
/// The series that holds the figure.
const Series& series_with(const Figure& figure, const Evidence& evidence);
/// The point whose period begins twelve months before the figure's; null if there is none with a value.
const Point* year_before(const Figure& figure, const Series& series);
/// The change in % that the paper prints, or that its own earlier value or change gives.
std::optional<double> printed_change_percent(const Figure& figure);
/// From here on a change is neither level nor slight: twice the indicator's threshold.
double large_percent(const Figure& figure);

}  // namespace figures::rules
