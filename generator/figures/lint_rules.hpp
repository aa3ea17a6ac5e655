// The rules of the lint, one function a rule or a few that look at the same thing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/contradiction.hpp"
#include "figures/wording.hpp"

namespace figures::rules {

using Found = std::vector<Contradiction>;

void two_values(const Book& book, Found& found);
void two_changes(const Book& book, Found& found);
void previous_values(const Book& book, Found& found);
void two_bases(const Book& book, Found& found);
void two_levels(const Book& book, Found& found);
void implied_totals(const Book& book, Found& found);
void implied_people(const Book& book, Found& found);
void unlike_periods(const Book& book, Found& found);
void units(const Book& book, Found& found);
void thresholds(const Book& book, Found& found);
void changes(const Book& book, Found& found);
void percentages(const Book& book, Found& found);
void averages(const Book& book, Found& found);
void same_changes(const Book& book, Found& found);
void totals(const Book& book, Found& found);
void arrows(const Book& book, Found& found);
void words(const Book& book, Found& found);
void superlatives(const Book& book, Found& found);
void quarters_of_words(const Book& book, Found& found);
void benchmarks(const Book& book, Found& found);
void periods(const Book& book, Found& found);
void labels(const Book& book, Found& found);
void introductions(const Book& book, Found& found);
void papers(const Book& book, Found& found);
void parts(const Book& book, Found& found);

/// Adds what is said of the first figure and others, with the subject "Robbery, Leicestershire, 12 months to 31 March 2020".
void add(Found& found, Rule rule, std::string said, std::vector<Figure> figures);
/// The same under another subject.
void add(Found& found, Rule rule, std::string subject, std::string said, std::vector<Figure> figures);

/// The value in double quotes, as printed but for commas.
std::string quoted(const Figure& figure);
std::string quoted(const model::Number& number, model::Unit unit);
/// The paper's words in double quotes, without the point at their end.
std::string in_quotes(std::string_view words);
/// "−6.1", as many decimals as the paper prints.
std::string signed_digits(const model::Number& number);
/// The sources of all, without repetition: "Paper, 6 December 2019, paragraph 8; paragraph 9; Other paper, 20 March 2020, Table
/// 1".
std::string sources(const std::vector<Figure>& figures);
/// "a, b and c"
std::string listed(const std::vector<std::string>& words);
/// The paper and the day of its meeting.
std::string paper_words(const model::Snapshot& snapshot);

bool is_rate(model::Unit unit);
bool same_days(const text::Period& a, const text::Period& b);
/// The point whose period begins twelve months before the figure's; null if there is none with a value.
const Point* year_before(const Figure& figure, const Series& series);
/// The change in % that the paper prints, or that its own earlier value or change gives. Of percentages, in points.
std::optional<double> printed_movement(const Figure& figure);
/// From here on nobody would call a change small: 15%, or 5 points.
double large_movement(model::Unit unit);

/// Papers cut decimals as well as round them: a printed percentage may be less than one in its last place away. Whole numbers are
/// rounded.
Interval meant_by(double value, int decimals);
Interval meant_by(const model::Number& percent);

}  // namespace figures::rules
