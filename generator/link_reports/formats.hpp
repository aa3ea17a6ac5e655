// Reports of a link check in the formats that other programs, and people, read.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "links/register/check.hpp"
#include "report/report.hpp"

namespace link_reports {

/// One file of this room each, and one row of the table in `formats.cpp`.
struct Format {
    std::string_view ending;  ///< of a file's name: ".sarif"
    std::string_view name;    ///< where the ending does not say it; else empty
    /// All results with something to say. `root` is put before the paths of pages.
    std::string (*render)(const links::Checked& checked, std::string_view root);
};

std::span<const Format> formats();

/// By the ending of a file's name; null if no format has it.
const Format* format_of(std::string_view file_name);

/// {"version":1,"root":…,"pages":…,"links":…,"broken":…,"results":[…]}, and "unread" before "results" if a file could not be
/// read; one line without a line end; broken UTF-8 becomes U+FFFD. `visits` are those to links with a verdict, each by itself.
std::string to_json(const links::Checked& checked, std::string_view root, const links::History& visits);

/// Lines "::error file=…,line=…,col=…,title=…::message" that GitHub shows beside the source.
std::string to_annotations(const links::Checked& checked, std::string_view root);
/// The same for what is wrong with the content, where no link could be checked.
std::string to_annotations(const report::Report& report);

}  // namespace link_reports
