#include "figures/lint_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "text/ascii.hpp"

namespace figures::rules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool all_digits(std::string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), is_digit); }

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// The three dashes that papers use, each three bytes of UTF-8, are hyphens.
std::string with_hyphens(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto three = text.substr(i, 3);
        const bool dash = three == "–" || three == "—" || three == "−";
        out += dash ? '-' : text[i];
        if (dash) i += 2;
    }
    return out;
}

/// Points and commas belong to a number, slashes and hyphens to a year or a word.
bool stays(std::string_view text, size_t i) {
    const char c = text[i];
    const char before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.size() ? text[i + 1] : ' ';
    if (is_letter(c) || is_digit(c) || c == '%') return true;
    if (c == '.' || c == ',') return is_digit(before) && is_digit(after);
    return c == '/' || c == '-';
}

/// A number of four, the quarter that a word or two words name; and how many words that took.
std::pair<int, size_t> quarter_at(const std::vector<std::string>& words, size_t i) {
    const auto one_to_four = [](std::string_view word) { return word.size() == 1 && word[0] >= '1' && word[0] <= '4'; };
    const auto& word = words[i];
    if (word.size() == 2 && word[0] == 'q' && one_to_four(word.substr(1))) return {word[1] - '0', 1};
    if ((word == "quarter" || word == "qtr") && i + 1 < words.size() && one_to_four(words[i + 1]))
        return {words[i + 1][0] - '0', 2};
    return {0, 0};
}

constexpr std::array<std::string_view, 12> months{"january", "february", "march",     "april",   "may",      "june",
                                                  "july",    "august",   "september", "october", "november", "december"};

/// 1 to 12; 0 for another word.
int month_named(std::string_view word) {
    const auto found = std::find(months.begin(), months.end(), word);
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

/// 1 to 31, also as "15th"; 0 for another word.
int day_named(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (word.size() > 2 && word.substr(word.size() - 2) == ending) word.remove_suffix(2);
    if (!all_digits(word) || word.size() > 2) return 0;
    const int day = number(word);
    return day <= 31 ? day : 0;
}

std::optional<text::Date> date(int year, int month, int day) {
    return text::Date::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

/// Two numbers with one sign between them, meant as years of this century, of which one has too few or too many digits.
bool is_broken_year(std::string_view word) {
    const auto sign = word.find_first_of("/-");
    if (sign == std::string_view::npos) return false;
    const auto first = word.substr(0, sign), second = word.substr(sign + 1);
    if (!all_digits(first) || !all_digits(second) || first.substr(0, 2) != "20") return false;
    const bool long_first = first.size() == 5 && second.size() == 2, long_second = first.size() == 4 && second.size() == 3;
    return long_first || long_second || (first.size() == 3 && second.size() == 2 && word[sign] == '/');
}

}  // namespace

std::string plain(std::string_view text) {
    const auto hyphens = with_hyphens(text);
    std::string out = " ";
    for (size_t i = 0; i < hyphens.size(); ++i) {
        if (hyphens[i] == '\'') continue;
        const char c = stays(hyphens, i) ? hyphens[i] : ' ';
        if (c != ' ' || out.back() != ' ') out += c;
    }
    if (out.back() != ' ') out += ' ';
    return text::lower_case(out);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const auto all = plain(text);
    for (size_t begin = 1; begin < all.size();) {
        const auto end = all.find(' ', begin);
        words.push_back(all.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool has_phrase(std::string_view text, std::string_view phrase) {
    return text.size() >= phrase.size() && holds(plain(text), phrase);
}

bool holds(const std::string& plain_text, std::string_view phrase) {
    for (auto at = plain_text.find(phrase); at != std::string::npos; at = plain_text.find(phrase, at + 1))
        if (plain_text[at - 1] == ' ' && plain_text[at + phrase.size()] == ' ') return true;
    return false;
}

std::string_view first_phrase(std::string_view text, const std::vector<std::string_view>& phrases) {
    const auto found = std::find_if(phrases.begin(), phrases.end(), [&](auto phrase) { return has_phrase(text, phrase); });
    return found == phrases.end() ? std::string_view() : *found;
}

std::vector<std::string> quotes_in(std::string_view text) {
    std::vector<std::string> found;
    for (size_t begin = text.find('"'); begin != std::string_view::npos;) {
        const auto end = text.find('"', begin + 1);
        if (end == std::string_view::npos) break;
        found.emplace_back(text.substr(begin + 1, end - begin - 1));
        begin = text.find('"', end + 1);
    }
    return found;
}

std::vector<std::string> passages_of(const model::Observation& seen) {
    std::vector<std::string> all{seen.printed.words, seen.period.label};
    for (const auto& caveat : seen.caveats)
        for (auto& quote : quotes_in(caveat)) all.push_back(std::move(quote));
    return all;
}

text::Date Quarter::last_day() const {
    const auto april = *date(year, 4, 1);
    return april.plus_months(3 * number).plus_days(-1);
}

std::string Quarter::words() const { return fmt::format("Q{} {}", number, financial_year_words(year)); }

std::optional<Quarter> quarter_in(std::string_view text) {
    const auto words = words_of(text);
    for (size_t i = 0; i < words.size(); ++i) {
        const auto [quarter, taken] = quarter_at(words, i);
        if (quarter == 0) continue;
        const auto before = i > 0 ? financial_year(words[i - 1]) : std::nullopt;
        const auto after = i + taken < words.size() ? financial_year(words[i + taken]) : std::nullopt;
        if (const auto year = before ? before : after) return Quarter{*year, quarter};
    }
    return std::nullopt;
}

std::optional<int> financial_year(std::string_view word) {
    const bool shaped =
        (word.size() == 7 || word.size() == 9) && word[4] == '/' && all_digits(word.substr(0, 4)) && all_digits(word.substr(5));
    if (!shaped) return std::nullopt;
    const int begins = number(word.substr(0, 4)), ends = number(word.substr(5));
    return ends % 100 == (begins + 1) % 100 ? std::optional(begins) : std::nullopt;
}

std::string financial_year_words(int begins) { return fmt::format("{}/{:02}", begins, (begins + 1) % 100); }

std::vector<std::string> impossible_dates_in(std::string_view text) {
    std::vector<std::string> found;
    for (const auto& word : words_of(text))
        if (is_broken_year(word)) found.push_back(word);
    for (const auto& named : days_in(text))
        if (!date(named.year.value_or(2020), named.month, named.day)) found.push_back(named.words);
    return found;
}

std::vector<NamedDay> days_in(std::string_view text) {
    std::vector<NamedDay> found;
    const auto words = words_of(text);
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        const int day = day_named(words[i]), month = month_named(words[i + 1]);
        if (day == 0 || month == 0) continue;
        NamedDay named{day, month, std::nullopt, words[i] + " " + words[i + 1], i};
        if (i + 2 < words.size() && words[i + 2].size() == 4 && all_digits(words[i + 2])) {
            named.year = number(words[i + 2]);
            named.words += " " + words[i + 2];
        }
        found.push_back(std::move(named));
    }
    return found;
}

std::optional<text::Date> date_of(const NamedDay& named, text::Date near) {
    if (named.year) return date(*named.year, named.month, named.day);
    std::optional<text::Date> best;
    for (const int year : {near.year() - 1, near.year(), near.year() + 1})
        if (const auto day = date(year, named.month, named.day);
            day && (!best || std::abs(text::days_between(near, *day)) < std::abs(text::days_between(near, *best))))
            best = day;
    return best;
}

}  // namespace figures::rules
