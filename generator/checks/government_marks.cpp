#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "checks/checks.hpp"

#include "text/ascii.hpp"

namespace checks {
namespace {

struct Mark {
    std::string_view sign;  ///< in lower case
    std::string_view what;
};

/// Names and the beginnings of the drawings, as govuk-frontend has them.
constexpr std::array<Mark, 12> marks{{{"gds transport", "the font GDS Transport"},
                                      {"gds-transport", "the font GDS Transport"},
                                      {"gdstransport", "the font GDS Transport"},
                                      {"affa96571d-v2.woff", "the font GDS Transport"},
                                      {"b542beb274-v2.woff", "the font GDS Transport"},
                                      {"94a07e06a1-v2.woff", "the font GDS Transport"},
                                      {"f591b13f7d-v2.woff", "the font GDS Transport"},
                                      {"logotype", "the GOV.UK logotype"},
                                      {"crown", "the crown"},
                                      {"33.1,9.8c.2-.1", "the crown"},
                                      {"16.88 7.87 2.11", "the crown"},
                                      {"govuk-crest", "the royal arms"}}};

bool makes_the_look(std::string_view path) {
    constexpr std::array<std::string_view, 5> endings{".css", ".js", ".svg", ".woff", ".woff2"};
    return path.starts_with("templates/") ||
           (path.starts_with("static/") &&
            std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); }));
}

void refuse(const Mark& mark, text::Place place, report::Report& report) {
    report.add(report::Kind::government_mark, std::move(place), fmt::format("\"{}\" belongs to {}", mark.sign, mark.what),
               "take it out: only services on GOV.UK may carry its crown, logotype and font");
}

}  // namespace

void check_government_marks(const text::Tree& theme, report::Report& report) {
    for (const auto& file : theme.files()) {
        if (!makes_the_look(file.path)) continue;
        const auto path = text::lower_case(file.path), bytes = text::lower_case(file.bytes);
        for (const auto& mark : marks) {
            if (path.find(mark.sign) != std::string::npos) refuse(mark, {theme.shown(file.path), 0, 0}, report);
            const auto at = bytes.find(mark.sign);
            if (at != std::string::npos) refuse(mark, text::place_of(bytes, at, {theme.shown(file.path), 1, 1}), report);
        }
    }
}

}  // namespace checks
