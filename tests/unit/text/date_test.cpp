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
