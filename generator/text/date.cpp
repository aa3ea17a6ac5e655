#include "text/date.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <cstdio>

namespace text {
namespace {

constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};

template <class T>
T number(std::string_view digits) {
    T value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// One o'clock, Greenwich mean time, on the last Sunday of the month.
std::chrono::sys_seconds summer_time_turns(std::chrono::year year, std::chrono::month month) {
    return std::chrono::sys_days(year / month / std::chrono::Sunday[std::chrono::last]) + std::chrono::hours(1);
}

}  // namespace

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 10) return std::nullopt;
    for (size_t i = 0; i < iso.size(); ++i)
        if (i == 4 || i == 7 ? iso[i] != '-' : !std::isdigit(static_cast<unsigned char>(iso[i]))) return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year(number<int>(iso.substr(0, 4))),
                                          std::chrono::month(number<unsigned>(iso.substr(5, 2))),
                                          std::chrono::day(number<unsigned>(iso.substr(8, 2)))};
    if (!day.ok()) return std::nullopt;
    return Date(day);
}

Date Date::from_unix(std::int64_t seconds_utc) {
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds_utc)};
    return Date(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(moment)));
}

Date Date::in_britain(std::int64_t seconds_utc) {
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds_utc)};
    const auto year = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(moment)).year();
    const bool summer =
        summer_time_turns(year, std::chrono::March) <= moment && moment < summer_time_turns(year, std::chrono::October);
    return from_unix(seconds_utc + (summer ? 3600 : 0));
}

std::string Date::iso() const {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", year(), unsigned(day_.month()), unsigned(day_.day()));
    return buffer;
}

std::string Date::long_form() const {
    return std::to_string(unsigned(day_.day())) + " " + std::string(months[unsigned(day_.month()) - 1]) + " " +
           std::to_string(year());
}

Date Date::plus_months(int count) const {
    auto later = day_ + std::chrono::months(count);
    if (!later.ok()) later = later.year() / later.month() / std::chrono::last;
    return Date(later);
}

Date Date::plus_days(int count) const { return Date(std::chrono::sys_days(day_) + std::chrono::days(count)); }

std::string_view name(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::quarter: return "quarter";
        case PeriodKind::rolling_12_months: return "rolling-12-months";
        case PeriodKind::year_to_date: return "year-to-date";
        case PeriodKind::part_year: return "part-year";
        case PeriodKind::financial_year: return "financial-year";
        case PeriodKind::calendar_year: return "calendar-year";
        case PeriodKind::other: return "other";
        case PeriodKind::point: return "point";
    }
    return "";
}

std::string_view words(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::quarter: return "quarter";
        case PeriodKind::rolling_12_months: return "rolling 12 months";
        case PeriodKind::year_to_date: return "year to date";
        case PeriodKind::part_year: return "part of a year";
        case PeriodKind::financial_year: return "financial year";
        case PeriodKind::calendar_year: return "calendar year";
        case PeriodKind::other: return "another stretch of time";
        case PeriodKind::point: return "at one date";
    }
    return "";
}

bool fits_its_kind(const Period& period) {
    const auto lasts = [&](int how_many) { return period.start.plus_months(how_many).plus_days(-1) == period.end; };
    const bool on_the_first = period.start.day() == 1;
    switch (period.kind) {
        case PeriodKind::quarter: return lasts(3) && on_the_first && period.start.month() % 3 == 1;
        case PeriodKind::financial_year: return lasts(12) && on_the_first && period.start.month() == 4;
        case PeriodKind::calendar_year: return lasts(12) && on_the_first && period.start.month() == 1;
        case PeriodKind::rolling_12_months: return lasts(12);
        case PeriodKind::year_to_date:
        case PeriodKind::part_year: return period.end < period.start.plus_months(12).plus_days(-1);
        case PeriodKind::other:
        case PeriodKind::point: break;
    }
    return true;
}

}  // namespace text
