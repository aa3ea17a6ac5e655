#include "content/authoring/figure_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "content/authoring/plain_words.hpp"
#include "text/ascii.hpp"

namespace content {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "1,234.5" without what parts its thousands; nothing if it parts anything else.
std::optional<std::string> without(char parting, std::string_view written) {
    const size_t first = written.starts_with('-') ? 1 : 0;
    const size_t point = std::min(written.find('.'), written.size());
    const bool is_parted = written.find(parting) != std::string_view::npos;
    std::string number(written.substr(0, first));
    if (written.substr(first, 1) == std::string_view(&parting, 1)) return std::nullopt;
    for (size_t i = first; i < written.size(); ++i) {
        const bool belongs = is_parted && i < point && (point - i) % 4 == 0;
        if ((written[i] == parting) != belongs) return std::nullopt;
        if (written[i] != parting) number += written[i];
    }
    return number;
}

/// "<5", "fewer than 5"
bool is_hidden(std::string_view words) {
    for (const std::string_view start : {"<", "fewer than", "less than", "under"}) {
        if (!words.starts_with(start)) continue;
        const auto limit = text::trimmed(words.substr(start.size()));
        return !limit.empty() && std::all_of(limit.begin(), limit.end(), is_digit);
    }
    return false;
}

bool is_not_printed(std::string_view words) {
    constexpr auto signs = std::to_array<std::string_view>(
        {"-", "--", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", ":", "..", "...", "\u2026"});
    return std::find(signs.begin(), signs.end(), words) != signs.end();
}

bool take_end(std::string_view& words, std::string_view end) {
    if (!words.ends_with(end)) return false;
    words = text::trimmed(words.substr(0, words.size() - end.size()));
    return true;
}

bool take_start(std::string_view& words, std::string_view start) {
    if (!words.starts_with(start)) return false;
    words = text::trimmed(words.substr(start.size()));
    return true;
}

void take_marks(std::string_view& words, std::vector<std::string>& marks) {
    while (words.ends_with(']') && words.rfind('[') != std::string_view::npos) {
        const size_t open = words.rfind('[');
        marks.insert(marks.begin(), std::string(words.substr(open + 1, words.size() - open - 2)));
        words = text::trimmed(words.substr(0, open));
    }
}

Refusal refusal_of(std::string_view written, std::string_view number) {
    if (number.starts_with('=') || number.starts_with('#'))
        return {fmt::format("the formula \"{}\" has no value", written),
                "let the spreadsheet work it out and save the table again"};
    if (number.find(',') != std::string_view::npos && number.find_first_not_of("-0123456789,.") == std::string_view::npos)
        return {fmt::format("the commas of \"{}\" do not part thousands", written),
                "write a point before decimals, and no commas"};
    return {fmt::format("\"{}\" is not a number", written),
            "write digits as printed; <5 for a number that is hidden, .. or [x] where none is printed"};
}

bool is_number(std::string_view digits) {
    if (digits.starts_with('-')) digits.remove_prefix(1);
    const auto point = std::min(digits.find('.'), digits.size());
    const auto whole = digits.substr(0, point), decimals = digits.substr(std::min(point + 1, digits.size()));
    const auto all = [](std::string_view part) { return !part.empty() && std::all_of(part.begin(), part.end(), is_digit); };
    return all(whole) && (point == digits.size() || all(decimals));
}

}  // namespace

std::variant<FigureWords, Refusal> figure_in_words(std::string_view words) {
    const auto plain = plain_words(words);
    std::string_view rest = plain;
    FigureWords figure;
    take_marks(rest, figure.marks);
    if (rest.empty()) return figure;
    if (is_hidden(rest) || is_not_printed(rest)) {
        figure.marks.emplace_back(is_hidden(rest) ? "c" : "x");
        return figure;
    }
    const bool is_negative = take_start(rest, "\u2212");
    figure.is_pounds = take_start(rest, "£");
    figure.is_percent = take_end(rest, "%");
    const auto signed_number = (is_negative ? "-" : "") + std::string(rest);
    auto digits = without(signed_number.find(' ') != std::string::npos ? ' ' : ',', signed_number);
    if (!digits || !is_number(*digits)) return refusal_of(words, rest);
    figure.digits = std::move(*digits);
    return figure;
}

}  // namespace content
