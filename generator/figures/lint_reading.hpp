// What the papers' own words hold that a rule can judge: phrases, quarters, years, days.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/kinds.hpp"
#include "text/date.hpp"

namespace figures::rules {

/// Lower case, one space between words and at both ends, no punctuation but what stands inside numbers and years:
/// " the rate (per 1,000), 2018/19 – 2019/20 " is " the rate per 1,000 2018/19 - 2019/20 ".
std::string plain(std::string_view text);
std::vector<std::string> words_of(std::string_view text);
/// True if the text holds the phrase, word for word; phrases are written as `plain` gives them.
bool has_phrase(std::string_view text, std::string_view phrase);
bool holds(const std::string& plain_text, std::string_view phrase);
/// The first of the phrases that the text holds; empty if none.
std::string_view first_phrase(std::string_view text, const std::vector<std::string_view>& phrases);

/// What stands in double quotes: in notes and caveats, the paper's words.
std::vector<std::string> quotes_in(std::string_view text);
/// All that the paper says of the figure: its words, what it calls the period, and what the caveats quote.
std::vector<std::string> passages_of(const model::Observation& seen);

/// A quarter of a financial year: Q3 2019/20 is {2019, 3}.
struct Quarter {
    int year;
    int number;

    text::Date last_day() const;
    std::string words() const;  ///< "Q3 2019/20"
    auto operator<=>(const Quarter&) const = default;
};
/// "Q4 2019/20", "2019/20 Q4" or "Quarter 4 2019/20".
std::optional<Quarter> quarter_in(std::string_view text);

/// The year that a financial year begins in: 2018 for "2018/19" and "2018/2019".
std::optional<int> financial_year(std::string_view word);
std::string financial_year_words(int begins);  ///< "2018/19"
/// Words meant as years that are none: "202/21", "2022/223", "2017-201"; and days that no month has: "31 november".
std::vector<std::string> impossible_dates_in(std::string_view text);

struct NamedDay {
    int day;
    int month;
    std::optional<int> year;
    std::string words;  ///< "10th march 2020"
    size_t at;          ///< which word of the text it begins with
};
/// "10th March 2020", "15 January".
std::vector<NamedDay> days_in(std::string_view text);
/// The day itself; without a year, the one nearest to `near`.
std::optional<text::Date> date_of(const NamedDay& named, text::Date near);

}  // namespace figures::rules
