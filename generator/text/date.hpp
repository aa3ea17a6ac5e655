// Calendar dates and reporting periods.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace text {

/// A day of the Gregorian calendar that exists.
class Date {
public:
    /// "2019-12-06"; nothing for any other form or a day that does not exist.
    static std::optional<Date> parse(std::string_view iso);
    static Date from_unix(std::int64_t seconds_utc);
    /// The day it then is in Great Britain, with summer time by the Summer Time Order 2002 (SI 2002/262).
    static Date in_britain(std::int64_t seconds_utc);

    std::string iso() const;        ///< "2019-12-06"
    std::string long_form() const;  ///< "6 December 2019"
    int year() const { return int(day_.year()); }
    int month() const { return int(unsigned(day_.month())); }
    int day() const { return int(unsigned(day_.day())); }
    /// Days since 1 January 1970.
    int days() const { return int(std::chrono::sys_days(day_).time_since_epoch().count()); }
    /// The same day `months` later, or the last day of that month where it has no such day.
    Date plus_months(int months) const;
    Date plus_days(int days) const;

    auto operator<=>(const Date&) const = default;

private:
    explicit Date(std::chrono::year_month_day day) : day_(day) {}
    std::chrono::year_month_day day_{};
};

/// Days from `from` to `to`; negative when `to` comes first.
inline int days_between(Date from, Date to) { return to.days() - from.days(); }

/// What kind of stretch of time a figure covers; only figures of one kind compare.
enum class PeriodKind { quarter, rolling_12_months, year_to_date, part_year, financial_year, calendar_year, other, point };

struct Period {
    Date start;
    Date end;  ///< the last day, included
    PeriodKind kind;
    std::string label;  ///< as the paper calls it: "2020/21 Q3"
};

/// "rolling-12-months" and the like, as the data files write it.
std::string_view name(PeriodKind kind);
/// For readers: "rolling 12 months".
std::string_view words(PeriodKind kind);
/// Whether its days can be those of its kind. Quarters begin in January, April, July or October, financial years in April, so
/// that no two of a kind overlap; parts of a year are shorter than one.
bool fits_its_kind(const Period& period);

}  // namespace text
