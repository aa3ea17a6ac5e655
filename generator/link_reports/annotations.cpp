// Annotations of GitHub's build server.
#include <fmt/format.h>

#include "link_reports/formats.hpp"
#include "link_reports/telling.hpp"
#include "text/escape.hpp"

namespace link_reports {

namespace {

/// A line of 0 is the file as a whole.
template <class Place>  // of words of ours or of a checked folder
std::string annotation(std::string_view level, const Place& place, std::string_view title, std::string_view words) {
    const auto at = place.line == 0 ? "" : fmt::format(",line={},col={}", place.line, place.column);
    return fmt::format("::{} file={}{},title={}::{}\n", level, text::for_command_property(place.file), at,
                       text::for_command_property(title), text::for_command(words));
}

}  // namespace

std::string to_annotations(const links::Checked& checked, std::string_view root) {
    std::string out;
    for (const auto& result : checked.results)
        if (worth_telling(result))
            out += annotation(level(result) == "note" ? "notice" : level(result), shown_place(result, root),
                              result.verdict.code(), advice(result));
    return out;
}

std::string to_annotations(const report::Report& report) {
    std::string out;
    for (const auto& finding : report.told().findings)
        out += annotation(finding.severity() == report::Severity::error ? "error" : "warning", finding.place, finding.code(),
                          finding.help.empty() ? finding.message : fmt::format("{}. {}", finding.message, finding.help));
    return out;
}

}  // namespace link_reports
