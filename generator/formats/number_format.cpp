#include "formats/number_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/date.hpp"

namespace formats {
namespace {

using Shows = NumberFormat::Shows;

constexpr int days_before_1970 = 25'569, days_from_1900_to_1904 = 1'462, seconds_of_day = 86'400;
constexpr int digits_of_a_number = 15;

/// The part for positive numbers, without what stands in quotes or square brackets, is escaped, or only keeps room.
std::string bare(std::string_view code) {
    std::string text;
    for (size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        if (code[at] == '"') at = std::min(code.find('"', at + 1), code.size());
        else if (code[at] == '[') at = std::min(code.find(']', at + 1), code.size());
        else if (code[at] == '\\' || code[at] == '_' || code[at] == '*') ++at;
        else text += code[at];
    }
    return text::lower_case(text);
}

bool holds(std::string_view text, char sign) { return text.find(sign) != std::string_view::npos; }

int decimals_of(std::string_view text) {
    const auto point = text.find('.');
    if (point == std::string_view::npos) return 0;
    const auto end = std::min(text.find_first_not_of("0#?", point + 1), text.size());
    return int(end - point - 1);
}

/// Half away from zero, by the digits that a spreadsheet knows of.
std::string rounded(double value, int decimals) {
    const double power = std::pow(10, decimals);
    const auto digits = fmt::format("{:.{}g}", value * power, digits_of_a_number);
    double scaled = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), scaled);
    return fmt::format("{:.{}f}", std::round(scaled) / power, decimals);
}

/// Without an exponent and zeros at the end.
std::string as_it_is(double value) {
    auto text = fmt::format("{:.{}g}", value, digits_of_a_number);
    if (text.find('e') == std::string::npos) return text;
    text = fmt::format("{:.{}f}", value, digits_of_a_number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

}  // namespace

NumberFormat number_format(std::string_view code) {
    const auto text = bare(code);
    if (text == "general" || holds(text, '@')) return {};
    if (holds(text, 'd')) return {Shows::day};
    if (holds(text, 'y')) return {holds(text, 'm') ? Shows::month : Shows::year};
    if (text.find("mmm") != std::string::npos) return {Shows::month};
    if (holds(text, '%')) return {Shows::percent, decimals_of(text)};
    const auto last_digit = text.find_last_of("0#?");
    const bool is_scaled = last_digit != std::string::npos && text.substr(last_digit + 1).starts_with(',');
    if (last_digit == std::string::npos || is_scaled || holds(text, 'e') || holds(text, 'h') || holds(text, 's') ||
        holds(text, '/'))
        return {};
    return {Shows::decimals, decimals_of(text)};
}

NumberFormat number_format(int id) {
    constexpr auto dates = std::to_array({14, 15, 22, 27, 30, 36, 50, 57});
    switch (id) {
        case 1:
        case 3:
        case 37:
        case 38:
        case 41:
        case 42: return {Shows::decimals, 0};
        case 2:
        case 4:
        case 39:
        case 40:
        case 43:
        case 44: return {Shows::decimals, 2};
        case 9: return {Shows::percent, 0};
        case 10: return {Shows::percent, 2};
        case 17: return {Shows::month};
        default: return std::find(dates.begin(), dates.end(), id) != dates.end() ? NumberFormat{Shows::day} : NumberFormat{};
    }
}

std::string shown(double value, NumberFormat format, Epoch epoch) {
    const auto day = [&] {
        const auto days = std::int64_t(std::floor(value)) + (epoch == Epoch::y1904 ? days_from_1900_to_1904 : 0);
        return text::Date::from_unix((days - days_before_1970) * seconds_of_day);
    };
    constexpr double last_day = 2'958'465;  ///< 31 December 9999
    const bool is_day = value >= 1 && value <= last_day;
    switch (format.shows) {
        case Shows::as_it_is: break;
        case Shows::decimals: return rounded(value, format.decimals);
        case Shows::percent: return rounded(value * 100, format.decimals) + "%";
        case Shows::day:
            if (is_day) return day().iso();
            break;
        case Shows::month:
            if (is_day) return day().long_form().substr(day().long_form().find(' ') + 1);
            break;
        case Shows::year:
            if (is_day) return std::to_string(day().year());
            break;
    }
    return as_it_is(value);
}

}  // namespace formats
