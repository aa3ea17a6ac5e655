// Reports of a link check in the forms that other programs, and people, read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "links/check.hpp"

namespace links {

enum class ReportForm { sarif, junit, csv, markdown, html };

/// By the ending of a file's name: ".sarif", ".xml" (JUnit), ".csv", ".md", ".html".
std::optional<ReportForm> report_form(std::string_view file_name);

/// All results with something to say, grouped by owner where people read them. `root` stands before the paths of pages.
std::string render(ReportForm form, const Checked& checked, std::string_view root);

/// Lines "::error file=…,line=…,col=…,title=…::message" that GitHub shows beside the source.
std::string to_annotations(const Checked& checked, std::string_view root);

/// Whether a result belongs into a report for people: it is neither fine nor merely not asked.
bool worth_telling(const Result& result);

struct ShownPlace {
    text::ForeignWords file;
    int line, column;
};
/// "2026-11-28"; empty for no day.
std::string iso_or_empty(const std::optional<text::Date>& day);

/// Where the link was written, or where it stands in the finished page.
ShownPlace shown_place(const Result& result, std::string_view root);

}  // namespace links
