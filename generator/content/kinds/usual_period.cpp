#include "content/kinds/usual_period.hpp"

#include <fmt/format.h>

namespace content {
namespace {

using text::PeriodKind;

constexpr int april = 4;

std::string financial_year(text::Date day) {
    const int first = day.month() < april ? day.year() - 1 : day.year();
    return fmt::format("{}/{:02}", first, (first + 1) % 100);
}

/// How many whole months from the first day of one to the last day of another; 0 if it is no such stretch.
int whole_months(text::Date start, text::Date end) {
    const auto next = end.plus_days(1);
    if (start.day() != 1 || next.day() != 1) return 0;
    return (next.year() - start.year()) * 12 + next.month() - start.month();
}

PeriodKind kind_of(text::Date start, text::Date end) {
    const int months = whole_months(start, end);
    if (start == end) return PeriodKind::point;
    if (months == 12 && start.month() == april) return PeriodKind::financial_year;
    if (months == 12) return start.month() == 1 ? PeriodKind::calendar_year : PeriodKind::rolling_12_months;
    if (months == 3 && start.month() % 3 == 1) return PeriodKind::quarter;
    if (months <= 0 || months > 12) return PeriodKind::other;
    return start.month() == april ? PeriodKind::year_to_date : PeriodKind::part_year;
}

std::string label_of(PeriodKind kind, text::Date start, text::Date end) {
    const auto last_day = end.long_form();
    switch (kind) {
        case PeriodKind::quarter: return fmt::format("{} Q{}", financial_year(start), (start.month() + 8) % 12 / 3 + 1);
        case PeriodKind::financial_year: return financial_year(start);
        case PeriodKind::calendar_year: return std::to_string(start.year());
        case PeriodKind::rolling_12_months: return "12 months to " + last_day.substr(last_day.find(' ') + 1);
        case PeriodKind::point: return last_day;
        case PeriodKind::year_to_date:
        case PeriodKind::part_year:
        case PeriodKind::other: break;
    }
    return start.long_form() + " to " + last_day;
}

}  // namespace

text::Period usual_period(text::Date start, text::Date end) {
    const auto kind = kind_of(start, end);
    return {start, end, kind, label_of(kind, start, end)};
}

std::optional<text::Period> quarter_of_id(std::string_view id) {
    constexpr std::string_view form = "2026-27-q1";
    const auto year = text::Date::parse(std::string(id.substr(0, 4)) + "-04-01");
    if (id.size() != form.size() || !year || id.substr(7, 2) != "-q" || id[9] < '1' || id[9] > '4') return std::nullopt;
    const auto start = year->plus_months((id[9] - '1') * 3);
    auto quarter = usual_period(start, start.plus_months(3).plus_days(-1));
    return id.substr(5, 2) == quarter.label.substr(5, 2) ? std::optional(std::move(quarter)) : std::nullopt;
}

}  // namespace content
