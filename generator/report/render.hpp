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

/// {"version":1,"known":0,"findings":[{"code","severity","file","line","column","message","help"}]}; line and column are null for
/// a whole file, and "known" is how many are left out because a person knows them.
std::string to_json(const Told& told);

/// "2 errors, 1 warning".
std::string count_words(const std::vector<Finding>& findings);
/// "30 known, 2 new (1 error, 1 warning)"; without known ones as of findings.
std::string count_words(const Told& told);

}  // namespace report
