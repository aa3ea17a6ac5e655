#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "checks/checks.hpp"

#include "text/ascii.hpp"
#include "text/percent.hpp"

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

/// Text as browsers read it, with the byte of the source at which each of its own begins: "&#99;" of HTML and SVG, "\63 " of CSS,
/// "\x63" and "\u0063" of scripts are "c". Signs beyond ASCII become "?", as no mark has any.
struct Readable {
    std::string text;
    std::vector<size_t> origins;
};

/// How many bytes of `rest` are a sign written by its number, and which; none if it does not begin with one.
std::pair<size_t, unsigned> numbered_sign(std::string_view rest) {
    size_t at = 1, most = 6;
    bool is_decimal = false;
    if (rest.starts_with("&#")) {
        is_decimal = !rest.substr(2).starts_with('x') && !rest.substr(2).starts_with('X');
        at = is_decimal ? 2 : 3;
    } else if (rest.starts_with("\\x") || rest.starts_with("\\u")) {
        at = 2, most = rest[1] == 'x' ? 2 : 4;
    } else if (!rest.starts_with('\\')) {
        return {0, 0};
    }
    unsigned code = 0;
    const auto first = at;
    for (; at < rest.size() && at - first < most; ++at) {
        const int digit = text::hex_value(rest[at]);
        if (digit < 0 || (is_decimal && digit > 9)) break;
        code = code * (is_decimal ? 10 : 16) + unsigned(digit);
    }
    if (at == first) return {0, 0};
    const bool is_closed = at < rest.size() && (rest[0] == '&' ? rest[at] == ';' : most == 6 && rest[at] == ' ');
    return {at + is_closed, code};
}

Readable as_browsers_read(std::string_view source) {
    Readable out;
    for (size_t at = 0; at < source.size();) {
        const auto [length, code] = numbered_sign(source.substr(at));
        out.text += length == 0 ? source[at] : code < 0x80 ? char(code) : '?';
        out.origins.push_back(at);
        at += std::max<size_t>(length, 1);
    }
    return out;
}

void refuse(const Mark& mark, text::Place place, report::Report& report) {
    report.add(report::Kind::government_mark, std::move(place), fmt::format("\"{}\" belongs to {}", mark.sign, mark.what),
               "take it out: only services on GOV.UK may carry its crown, logotype and font");
}

}  // namespace

void check_government_marks(const text::Tree& theme, report::Report& report) {
    for (const auto& file : theme.files()) {
        if (!makes_the_look(file.path)) continue;
        const auto path = text::lower_case(file.path);
        const auto read = as_browsers_read(file.bytes);
        const auto words = text::lower_case(read.text);
        for (const auto& mark : marks) {
            if (path.find(mark.sign) != std::string::npos) refuse(mark, {theme.shown(file.path), 0, 0}, report);
            const auto at = words.find(mark.sign);
            if (at != std::string::npos)
                refuse(mark, text::place_of(file.bytes, read.origins[at], {theme.shown(file.path), 1, 1}), report);
        }
    }
}

}  // namespace checks
