// Figures in words. Whatever pages, charts, data files and the command line say of a value, its unit, its period, how it changed
// and how that is judged, they have from here.
#pragma once

#include <string>
#include <string_view>

#include "figures/assessment.hpp"

namespace figures {

/// What stands around a number of the unit: "£" and "", "" and "%".
struct Signs {
    std::string_view before, after;
};
Signs signs_of(model::Unit unit);

/// "slightly up"; empty for nothing.
std::string_view words(model::Said said);

/// "Shoplifting in Charnwood"; the area is named once.
std::string subject_of(const Figure& figure);

/// "2.8", "94.0%", "£30,000", "1,495", "place 13".
std::string without_unit(double value, int decimals, model::Unit unit);
/// In a sentence: "2.8 for every 1,000 people".
std::string with_unit(double value, int decimals, model::Unit unit);
/// The figure's value with the paper's decimals, or why there is none: "too small to show", "not printed".
std::string with_unit(const Figure& figure);
/// In a table or a chart, which names the unit: "2.8", "94.0%", "13 of 15", "Too small to show", "Not printed".
std::string value_words(const Figure& figure);
/// The unit of such a value, where the value does not say it: "per 1,000 population"; empty where it does.
std::string unit_note(const Figure& figure);
/// Of a cell that no figure fills.
std::string not_printed();
/// What stands small below such a value: its unit, the count behind it, its interval, its marks in words; may be empty. The marks
/// alone where there is no number.
std::string value_note(const Figure& figure);
/// For data files: the digits as printed, "70.70"; empty where there is no number to show.
std::string data_value(const Figure& figure);
/// "[p] [r]"; "[x]" where the paper prints no number and gives no other mark.
std::string status_marks(const Figure& figure);
/// "28% to 40%", with as many decimals as needed; both ends have to be known.
std::string range_words(const model::Range& range, model::Unit unit);

/// When it was, after a value: "12 months to 31 December 2020", "July to September 2023", "1 April to 5 December 2023", "January
/// 2024".
std::string period_words(const text::Period& period);
/// "12 months to 31 December 2020; area assumed", where its paper does not print that.
std::string period_words(const Figure& figure);
/// Where it is printed: "LSCSB Performance 2020/21 - Quarter 3, 19 March 2021, paragraph 8".
std::string source_words(const Figure& figure);
/// "4-6" -> "paragraphs 4-6", "5, Appendix" -> "paragraph 5, Appendix"; what begins with no number says itself what it is:
/// "Appendix 1".
std::string paragraph_words(const std::string& printed);

/// A change: "+3", "−6.2".
std::string signed_number(double by, int decimals);
/// How large it is beside what was there before: "−6.2%"; of a percentage "+3.0 points".
std::string relative(double by, int decimals, model::Unit unit);
/// "−6.2% since 2014/15", or why nothing can be said.
std::string change_words(const Figure& figure, const Assessment& said);
/// How sure that is: "95% interval −53% to +5%, p = 0.104"; empty without counts.
std::string test_words(const Figure& figure, const Change& change);
/// "rose" or "fell".
std::string_view verb(double by);
/// "29%" of the earlier value, whichever way; empty for units of which a percentage says too much.
std::string percent_moved(const Change& change, model::Unit unit);
enum class Dated { no, yes };
/// "from 4.4 to 2.8 for every 1,000 people", or with the period of each.
std::string from_to(const Figure& figure, const Change& change, Dated dated);

std::string_view words(Movement movement);  ///< "worse", "up (could not be tested)"
/// As a sentence; empty where there is none.
std::string disagreement_words(const Figure& figure, const Assessment& said);

/// What the paper itself says of the figure: "rated green; arrow up"; empty if nothing.
std::string rating_words(const model::Printed& printed);
/// All that the paper prints beside it: its own comparison, earlier value, change, rating and arrow.
std::string printed_words(const model::Printed& printed);

}  // namespace figures
