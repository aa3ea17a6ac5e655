#include "text/date.hpp"

#include <doctest/doctest.h>

using text::Date;

TEST_CASE("a date that does not exist is no date") {
    CHECK(Date::parse("2019-12-06"));
    CHECK_FALSE(Date::parse("2019-02-29"));
    CHECK_FALSE(Date::parse("2019-13-01"));
    CHECK_FALSE(Date::parse("2019-1-01"));
    CHECK_FALSE(Date::parse("6 December 2019"));
    CHECK_FALSE(Date::parse(""));
}

TEST_CASE("a date reads as British residents write it") { CHECK(Date::parse("2019-12-06")->long_form() == "6 December 2019"); }

TEST_CASE("a month after the last of January is the last of February") {
    CHECK(Date::parse("2020-01-31")->plus_months(1).iso() == "2020-02-29");
    CHECK(Date::parse("2019-12-06")->plus_months(36).iso() == "2022-12-06");
}

TEST_CASE("a moment falls on its day in universal time") { CHECK(Date::from_unix(1795305599).iso() == "2026-11-21"); }

TEST_CASE("in summer the day begins an hour earlier in Great Britain") {
    CHECK(Date::in_britain(1782860399).iso() == "2026-06-30");  // 22:59:59 in universal time
    CHECK(Date::in_britain(1782860400).iso() == "2026-07-01");
    CHECK(Date::in_britain(1795391999).iso() == "2026-11-22");  // 23:59:59
    CHECK(Date::in_britain(1795392000).iso() == "2026-11-23");
}

TEST_CASE("summer time begins and ends at one o'clock on the last Sundays of March and October") {
    CHECK(Date::in_britain(1774742399).iso() == "2026-03-28");  // the Saturday before, 23:59:59 in universal time
    CHECK(Date::in_britain(1774825200).iso() == "2026-03-30");  // that Sunday, 23:00
    CHECK(Date::in_britain(1792882799).iso() == "2026-10-24");  // the Saturday before, 22:59:59
    CHECK(Date::in_britain(1792882800).iso() == "2026-10-25");  // and a second later
    CHECK(Date::in_britain(1792969200).iso() == "2026-10-25");  // that Sunday, 23:00
}

TEST_CASE("a period has the days of its kind") {
    using text::PeriodKind;
    const auto fits = [](const char* start, const char* end, PeriodKind kind) {
        return text::fits_its_kind({*text::Date::parse(start), *text::Date::parse(end), kind, ""});
    };
    CHECK(fits("2020-01-01", "2020-03-31", PeriodKind::quarter));
    CHECK_FALSE(fits("2020-02-01", "2020-04-30", PeriodKind::quarter));
    CHECK_FALSE(fits("2020-04-01", "2020-08-30", PeriodKind::quarter));
    CHECK(fits("2019-04-01", "2020-03-31", PeriodKind::financial_year));
    CHECK_FALSE(fits("2019-01-01", "2019-12-31", PeriodKind::financial_year));
    CHECK(fits("2019-03-01", "2020-02-29", PeriodKind::rolling_12_months));
    CHECK_FALSE(fits("2019-03-01", "2020-02-28", PeriodKind::rolling_12_months));
    CHECK(fits("2023-04-01", "2023-12-05", PeriodKind::year_to_date));
    CHECK_FALSE(fits("2023-04-01", "2024-03-31", PeriodKind::part_year));
    CHECK(fits("2015-04-01", "2018-03-31", PeriodKind::other));
}
