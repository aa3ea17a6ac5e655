// Findings for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace report {

/// As a compiler prints them: "file:7:10: error [code]: message", then the help.
std::string to_text(const std::vector<Finding>& findings);

/// List items of HTML: the place, the message and the help, escaped.
std::string to_html(const std::vector<Finding>& findings);

/// {"version":1,"findings":[{"code","severity","file","line","column","message","help"}]}; line and column are null for a whole
/// file.
std::string to_json(const std::vector<Finding>& findings);

/// "2 errors, 1 warning".
std::string count_words(const std::vector<Finding>& findings);

}  // namespace report
