#include "content/authoring/period_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "content/kinds/usual_period.hpp"
#include "text/ascii.hpp"

namespace content {
namespace {

using text::Date;

constexpr auto month_names = std::to_array<std::string_view>(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"});
constexpr int april = 4, months_of_quarter = 3, months_of_year = 12;

/// A word or a number; `joins` for what stands between the ends of a range.
struct Token {
    std::string letters;  ///< lower case; empty for a number
    int number = 0;
    size_t digits = 0;

    bool joins() const { return letters == "-" || letters == "to" || letters == "until"; }
};
using Tokens = std::vector<Token>;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Dashes of every length are "-"; slashes, points, commas and brackets part words, as blanks do.
std::string plain(std::string_view words) {
    auto text = text::lower_case(words);
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"})
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash)) text.replace(at, dash.size(), 1, '-');
    if (const auto open = text.find('('); open != std::string::npos && open > 0) text.resize(open);
    return text;
}

Tokens tokens_of(std::string_view words) {
    const auto text = plain(words);
    Tokens tokens;
    for (size_t at = 0; at < text.size();) {
        size_t end = at + 1;
        if (is_digit(text[at])) {
            while (end < text.size() && is_digit(text[end])) ++end;
            Token number{"", 0, end - at};
            std::from_chars(text.data() + at, text.data() + end, number.number);
            tokens.push_back(number);
        } else if (is_letter(text[at])) {
            while (end < text.size() && is_letter(text[end])) ++end;
            tokens.push_back({text.substr(at, end - at)});
        } else if (text[at] == '-') tokens.push_back({"-"});
        at = end;
    }
    std::erase_if(tokens, [](const Token& one) {
        constexpr auto silent =
            std::to_array<std::string_view>({"st", "nd", "rd", "th", "of", "the", "fy", "financial", "rolling"});
        return std::find(silent.begin(), silent.end(), one.letters) != silent.end();
    });
    return tokens;
}

/// 1 to 12; 0 for no month. "sept" and "oct" will do.
int month_of(const Token& token) {
    constexpr size_t shortest = 3;
    for (size_t i = 0; i < month_names.size() && token.letters.size() >= shortest; ++i)
        if (month_names[i].starts_with(token.letters)) return int(i) + 1;
    return 0;
}

/// "2020" or "20", of our time.
std::optional<int> year_of(const Token& token) {
    if (token.digits == 4) return token.number;
    return token.digits == 2 ? std::optional(2000 + token.number) : std::nullopt;
}

std::optional<Date> date(int year, int month, int day) { return Date::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day)); }

/// What an end of a range says: the rest it takes from the other end.
struct Ends {
    Date first, last;
};

std::optional<Ends> of_months(int year, int month, int count) {
    const auto first = date(year, month, 1);
    return first ? std::optional(Ends{*first, first->plus_months(count).plus_days(-1)}) : std::nullopt;
}

Tokens without_joins(Tokens tokens) {
    std::erase_if(tokens, [](const Token& one) { return one.joins(); });
    return tokens;
}

std::optional<Date> day(const Tokens& all) {
    if (all.size() < 3) return std::nullopt;
    const auto &a = all[0], &b = all[1], &c = all[2];
    const bool is_time =
        std::all_of(all.begin() + 3, all.end(), [](const Token& one) { return one.letters.empty() && one.number == 0; });
    if (!is_time) return std::nullopt;  // "01/10/2020 00:00:00" is a day, too
    if (a.digits == 4 && b.digits == 2 && c.digits == 2) return date(a.number, b.number, c.number);
    const auto year = year_of(c);
    if (!year) return std::nullopt;
    const bool begins_with_day = a.digits == 1 || a.digits == 2;
    if (begins_with_day && month_of(b)) return date(*year, month_of(b), a.number);
    if (begins_with_day && (b.digits == 1 || b.digits == 2)) return date(*year, b.number, a.number);
    if (month_of(a) && (b.digits == 1 || b.digits == 2) && c.digits == 4) return date(*year, month_of(a), b.number);
    return std::nullopt;
}

/// "2020/21", "2020-2021": two years that follow one another.
std::optional<int> financial_year(const Token& first, const Token& second) {
    if (first.digits != 4 || (second.digits != 2 && second.digits != 4)) return std::nullopt;
    const int next = first.number + 1;
    return second.number == (second.digits == 2 ? next % 100 : next) ? std::optional(first.number) : std::nullopt;
}

bool is_quarter(const Token& word, const Token& number) {
    const auto& said = word.letters;
    return (said == "q" || said == "qtr" || said == "quarter") && number.digits == 1 && number.number >= 1 && number.number <= 4;
}

std::optional<Ends> quarter(int year, int number) {
    const auto first = date(year, april, 1);
    if (!first) return std::nullopt;
    const auto start = first->plus_months((number - 1) * months_of_quarter);
    return Ends{start, start.plus_months(months_of_quarter).plus_days(-1)};
}

/// A day, a month, a quarter or a year, all of it written.
std::optional<Ends> whole(const Tokens& all) {
    if (const auto one = day(all)) return Ends{*one, *one};
    if (all.size() == 1 && all[0].digits == 4) return of_months(all[0].number, 1, months_of_year);
    if (all.size() == 2) {
        if (const auto year = financial_year(all[0], all[1])) return of_months(*year, april, months_of_year);
        const auto year = year_of(all[1]);
        if (month_of(all[0]) && year) return of_months(*year, month_of(all[0]), 1);
        if (all[0].digits == 4 && month_of(all[1])) return of_months(all[0].number, month_of(all[1]), 1);
        if (all[0].digits == 2 && all[1].digits == 4) return of_months(all[1].number, all[0].number, 1);
    }
    if (all.size() != 4) return std::nullopt;
    if (const auto year = financial_year(all[2], all[3]); year && is_quarter(all[0], all[1]))
        return quarter(*year, all[1].number);
    if (const auto year = financial_year(all[0], all[1]); year && is_quarter(all[2], all[3]))
        return quarter(*year, all[3].number);
    return std::nullopt;
}

/// "12 months to December 2020", "year ending 31 March 2021"
std::optional<Ends> year_to(const Tokens& all) {
    const size_t words = !all.empty() && all[0].number == months_of_year && all[0].digits == 2 ? 2 : 1;
    if (all.size() < words + 2) return std::nullopt;
    const auto &what = all[words - 1].letters, &until = all[words].letters;
    const bool is_year = words == 2 ? what == "months" || what == "month" : what == "year";
    if (!is_year || (until != "to" && until != "ending" && until != "ended")) return std::nullopt;
    const auto end = whole(without_joins({all.begin() + long(words) + 1, all.end()}));
    if (!end) return std::nullopt;
    return Ends{end->last.plus_days(1).plus_months(-months_of_year), end->last};
}

/// What is called twelve months to some day is so, also where that is the end of a financial or a calendar year.
text::Period rolling(const Ends& ends) {
    const auto last_day = ends.last.long_form();
    return {ends.first, ends.last, text::PeriodKind::rolling_12_months,
            "12 months to " + last_day.substr(last_day.find(' ') + 1)};
}

/// "Oct" before "Dec 2020", "1 April" before "30 September 2020": of the year that follows.
std::optional<Date> start_before(const Tokens& left, Date end) {
    const bool has_day = left.size() == 2 && (left[0].digits == 1 || left[0].digits == 2);
    if (left.size() != (has_day ? 2U : 1U)) return std::nullopt;
    const int month = month_of(left.back());
    const auto of_year = month ? date(end.year(), month, has_day ? left[0].number : 1) : std::nullopt;
    return of_year && *of_year > end ? of_year->plus_months(-months_of_year) : of_year;
}

std::optional<Ends> range(const Tokens& all) {
    for (size_t at = 1; at + 1 < all.size(); ++at) {
        if (!all[at].joins()) continue;
        const auto left = without_joins({all.begin(), all.begin() + long(at)});
        const auto right = whole(without_joins({all.begin() + long(at) + 1, all.end()}));
        if (!right) continue;
        const auto first = whole(left);
        const auto start = first ? std::optional(first->first) : start_before(left, right->last);
        if (start && *start <= right->last) return Ends{*start, right->last};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Date> day_in_words(std::string_view words) { return day(without_joins(tokens_of(words))); }

std::optional<text::Period> period_in_words(std::string_view words) {
    const auto tokens = tokens_of(words);
    if (const auto ends = year_to(tokens)) return rolling(*ends);
    auto ends = whole(without_joins(tokens));
    if (!ends) ends = range(tokens);
    return ends ? std::optional(usual_period(ends->first, ends->last)) : std::nullopt;
}

}  // namespace content
