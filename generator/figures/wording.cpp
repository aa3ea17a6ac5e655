#include "figures/wording.hpp"

#include <fmt/format.h>

#include "figures/series.hpp"

namespace figures {
namespace {

/// "December 2020" of "31 December 2020".
std::string month_and_year(text::Date date) {
    const auto words = date.long_form();
    return words.substr(words.find(' ') + 1);
}

std::string without_year(const std::string& words) { return words.substr(0, words.rfind(' ')); }

bool whole_months(const text::Period& period) { return period.start.day() == 1 && period.end.plus_days(1).day() == 1; }

}  // namespace

std::string period_words(const text::Period& period) {
    const int months = months_of(period);
    if (months == 0) return month_and_year(period.end);
    if (months >= 12) return fmt::format("{} months to {}", months, period.end.long_form());
    const bool whole = whole_months(period);
    const auto first = whole ? month_and_year(period.start) : period.start.long_form();
    const auto last = whole ? month_and_year(period.end) : period.end.long_form();
    if (first == last) return last;
    return fmt::format("{} to {}", period.start.year() == period.end.year() ? without_year(first) : first, last);
}

}  // namespace figures
