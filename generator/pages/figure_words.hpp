// A printed figure in words, for pages and data files.
#pragma once

#include <string>

#include "pages/context.hpp"

namespace pages {

/// For data files: the digits as printed, "70.70"; empty where there is no number to show.
std::string data_value(const figures::Figure& figure);
/// "[p] [r]"; "[c]" where the number is too small to show, "[x]" where the paper prints none and gives no other mark.
std::string status_marks(const figures::Figure& figure);

/// For pages: "1,495", "94.0%", "Too small to show", "Not printed".
std::string value_words(const figures::Figure& figure);
/// What stands small below the value: its unit, the count behind it, its interval, and its status in words; may be empty.
/// The marks alone where there is no number.
std::string value_note(const figures::Figure& figure);

/// "−6.2% since 12 months to March 2015", or why nothing can be said.
std::string change_words(const figures::Figure& figure, const figures::Assessment& said);

/// What the paper printed beside the figure: its own comparison, earlier value, change, arrow and rating.
std::string printed_words(const model::Printed& printed);

}  // namespace pages
