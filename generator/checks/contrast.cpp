#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "checks/checks.hpp"

#include "text/ascii.hpp"

namespace checks {
namespace {

constexpr std::string_view pairs_name = "contrast.txt", style_name = "static/style.css";
constexpr auto npos = std::string_view::npos;

/// Relative luminance, WCAG 2.2; nothing if `colour` is not "#rgb" or "#rrggbb".
std::optional<double> luminance(std::string_view colour) {
    if (!colour.starts_with('#') || (colour.size() != 4 && colour.size() != 7)) return std::nullopt;
    const size_t digits = (colour.size() - 1) / 3;
    constexpr double weights[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (size_t i = 0; i < 3; ++i) {
        const auto part = colour.substr(1 + i * digits, digits);
        unsigned value = 0;
        if (std::from_chars(part.data(), part.data() + part.size(), value, 16).ptr != part.data() + part.size())
            return std::nullopt;
        const double channel = double(digits == 1 ? value * 17 : value) / 255;
        sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
}

/// The parts of a style sheet that hold in the dark scheme alone.
std::string dark_parts(std::string_view css) {
    std::string parts;
    for (auto at = css.find("prefers-color-scheme"); at != npos; at = css.find("prefers-color-scheme", at + 1)) {
        const auto open = css.find('{', at);
        if (open == npos) break;
        size_t end = open + 1;
        for (int depth = 1; end < css.size() && depth > 0; ++end) depth += css[end] == '{' ? 1 : css[end] == '}' ? -1 : 0;
        if (css.substr(at, open - at).find("dark") != npos) parts += css.substr(open, end - open);
    }
    return parts;
}

/// The first colour that `css` gives a custom property.
std::string_view value_of(std::string_view css, std::string_view property) {
    for (auto at = css.find(property); at != npos; at = css.find(property, at + 1)) {
        const auto rest = text::trimmed(css.substr(at + property.size()));
        if (!rest.starts_with(':')) continue;
        const auto value = text::trimmed(rest.substr(1, std::min(rest.find_first_of(";}"), rest.size()) - 1));
        if (value.starts_with('#')) return value;
    }
    return {};
}

struct Scheme {
    std::string_view name;
    std::string_view first, then;  ///< style sheets in which a property is looked for

    std::string_view colour(std::string_view wanted) const {
        if (wanted.starts_with('#')) return wanted;
        const auto value = value_of(first, wanted);
        return value.empty() ? value_of(then, wanted) : value;
    }
};

/// "--words on --ground 4.5"
struct Pair {
    std::string_view front, back;
    double least;
};

std::optional<Pair> read_pair(std::string_view line) {
    const auto on = line.find(" on "), space = line.rfind(' ');
    if (on == npos || space <= on + 3) return std::nullopt;
    Pair pair{text::trimmed(line.substr(0, on)), text::trimmed(line.substr(on + 4, space - on - 4)), 0};
    const auto number = line.substr(space + 1);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), pair.least);
    if (read.ptr != number.data() + number.size() || pair.least < 1 || pair.least > 21) return std::nullopt;
    return pair;
}

void check_pair(const Pair& pair, const Scheme& scheme, const text::Place& place, report::Report& report) {
    const auto front = scheme.colour(pair.front), back = scheme.colour(pair.back);
    const auto a = luminance(front), b = luminance(back);
    if (!a || !b) {
        report.add(report::Kind::bad_pair, place,
                   fmt::format("the style sheet gives \"{}\" no colour", a ? pair.back : pair.front),
                   "name a custom property of style.css whose value is written as #rrggbb, or write such a colour");
        return;
    }
    const double contrast = (std::max(*a, *b) + 0.05) / (std::min(*a, *b) + 0.05);
    if (contrast >= pair.least) return;
    report.add(report::Kind::low_contrast, place,
               fmt::format("\"{}\" ({}) on \"{}\" ({}) has a contrast of {:.2f} in the {} scheme, less than {}", pair.front,
                           front, pair.back, back, contrast, scheme.name, pair.least),
               "make one of the two colours lighter or darker");
}

void check_line(std::string_view line, std::string_view css, std::string_view dark, const text::Place& place,
                report::Report& report) {
    if (line.empty() || line.starts_with("# ")) return;
    const auto pair = read_pair(line);
    if (!pair) {
        report.add(report::Kind::bad_pair, place, fmt::format("\"{}\" is not a pair of colours", line),
                   "write it as: --words-colour on --ground-colour 4.5");
        return;
    }
    check_pair(*pair, {"light", css, {}}, place, report);
    if (!dark.empty()) check_pair(*pair, {"dark", dark, css}, place, report);
}

}  // namespace

void check_contrast(const text::Tree& theme, report::Report& report) {
    const auto *pairs = theme.find(pairs_name), *style = theme.find(style_name);
    if (!pairs || !style) return;
    const auto dark = dark_parts(style->bytes);
    std::string_view rest = pairs->bytes;
    for (int number = 1; !rest.empty(); ++number) {
        const auto line = rest.substr(0, rest.find('\n'));
        check_line(text::trimmed(line), style->bytes, dark, {theme.shown(pairs_name), number, 1}, report);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
}

}  // namespace checks
