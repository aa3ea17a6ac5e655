#include "figures/lint_reading.hpp"

#include <doctest/doctest.h>

using namespace figures::rules;
using Words = std::vector<std::string>;

TEST_CASE("text is read word by word, whatever stands between the words") {
    CHECK(plain("The rate (per 1,000), 2018/19 – 2019/20: 7.0%.") == " the rate per 1,000 2018/19 - 2019/20 7.0% ");
    CHECK(has_phrase("It has seen a small reduction.", "small reduction"));
    CHECK_FALSE(has_phrase("at a slower rate", "slow"));
    CHECK(quotes_in("called \"one\" here and \"two\" there, and \"never") == Words{"one", "two"});
}

TEST_CASE("a quarter is read with the year on either side of it") {
    CHECK(quarter_in("for Q1 2019/20 is continuing") == Quarter{2019, 1});
    CHECK(quarter_in("12 months to September 2019 (2019/20 Q2)") == Quarter{2019, 2});
    CHECK(quarter_in("Quarter 4 2020/2021") == Quarter{2020, 4});
    CHECK_FALSE(quarter_in("Q2 and Q3"));
    CHECK_FALSE(quarter_in("in 2019/20"));
    CHECK(Quarter{2019, 3}.last_day().iso() == "2019-12-31");
    CHECK(Quarter{2019, 4}.last_day().iso() == "2020-03-31");
    CHECK(Quarter{2019, 4} < Quarter{2020, 1});
}

TEST_CASE("years and days that cannot be") {
    CHECK(impossible_dates_in("from 202/21 – 2023/24") == Words{"202/21"});
    CHECK(impossible_dates_in("2022/223, 20023/24, 2017-201, 203/26").size() == 4);
    CHECK(impossible_dates_in("2018-21, 2017-2021, 2023/26, 2016/2017, 12/15, 24/7, 200 to 210").empty());
    CHECK(impossible_dates_in("from 1 April 2015 to 31 November 2015") == Words{"31 november 2015"});
    CHECK(impossible_dates_in("29 February, and 29 February 2019") == Words{"29 february 2019"});
}

TEST_CASE("a day without a year is the one nearest") {
    const auto days = days_in("were launched on Monday 15th January.");
    REQUIRE(days.size() == 1);
    CHECK(date_of(days[0], *text::Date::parse("2023-12-20"))->iso() == "2024-01-15");
    CHECK(date_of(days[0], *text::Date::parse("2023-02-20"))->iso() == "2023-01-15");
}
