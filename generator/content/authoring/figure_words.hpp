// Figures as people write them in cells.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace content {

struct FigureWords {
    std::string digits;              ///< "1234.5"; empty where there is no number
    std::vector<std::string> marks;  ///< "p", "c"
    bool is_percent = false;
    bool is_pounds = false;
};

struct Refusal {
    std::string message;
    std::string_view help;  ///< words of the program
};

/// "1,234.5", "1 234", "34%", "£1,200", "12 [p]"; "<5" is hidden (c), and a dash or ".." is not printed (x). What may mean two
/// things is refused.
std::variant<FigureWords, Refusal> figure_in_words(std::string_view words);

}  // namespace content
