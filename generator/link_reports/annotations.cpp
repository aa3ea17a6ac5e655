// Annotations of GitHub's build server.
#include <fmt/format.h>

#include "link_reports/formats.hpp"
#include "link_reports/telling.hpp"
#include "text/escape.hpp"

namespace link_reports {

std::string to_annotations(const links::Checked& checked, std::string_view root) {
    std::string out;
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        const auto place = shown_place(result, root);
        out += fmt::format("::{} file={},line={},col={},title={}::{}\n", level(result) == "note" ? "notice" : level(result),
                           text::for_command_property(place.file), place.line, place.column,
                           text::for_command_property(result.verdict.code()), text::for_command(advice(result)));
    }
    return out;
}

}  // namespace link_reports
