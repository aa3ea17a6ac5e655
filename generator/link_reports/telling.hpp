// What all formats say alike of a result.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "links/register/check.hpp"

namespace link_reports {

/// Whether a result belongs into a report for people: it is neither fine nor merely not asked.
bool worth_telling(const links::Result& result);

/// A link that fails, or a page whose links nobody knows.
bool is_failure(const links::Result& result);

/// "error", "warning" or "note".
std::string_view level(const links::Result& result);

/// What is wrong and what to do, in two sentences.
std::string advice(const links::Result& result);

struct ShownPlace {
    text::ForeignWords file;
    int line, column;
};
/// Where the link was written, or where it is in the finished page.
ShownPlace shown_place(const links::Result& result, std::string_view root);

/// "2026-11-28", or nothing.
std::string iso_or_empty(const std::optional<text::Date>& day);

/// "2 pages, 9 links, 1 broken; not checked: 1 .php, 2 ftp:"
std::string summary(const links::Checked& checked);

}  // namespace link_reports
