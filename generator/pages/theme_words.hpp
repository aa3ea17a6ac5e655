// The words that a theme calls things by, where the program makes the list in which they stand.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "report/report.hpp"

namespace pages {

inline constexpr std::string_view words_file = "words.txt";

/// By name: {"area district", "District or borough"}.
using ThemeWords = std::map<std::string, std::string, std::less<>>;

/// Every name, with the words of a theme that has no such file.
ThemeWords plain_words();

/// `NAME: WORDS`, one a line; a line that begins with '#' is a comment. Every name has to be there.
ThemeWords read_words(std::string_view bytes, const std::string& shown, report::Report& report);

}  // namespace pages
