#include "content/authoring/period_words.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string days(std::string_view words) {
    const auto period = content::period_in_words(words);
    return period ? period->start.iso() + "/" + period->end.iso() : "";
}

}  // namespace

TEST_CASE("stretches of time are read as people write them") {
    for (const auto* words :
         {"Oct-Dec 2020", "October to December 2020", "Oct \u2013 Dec 2020", "Oct 2020 - Dec 2020", "Q3 2020/21", "2020/21 Q3",
          "2020-21 Q3", "Quarter 3 2020/21", "01/10/2020 - 31/12/2020", "1 October 2020 to 31 December 2020",
          "October to December 2020 (Q3 2020/21)", "2020-10-01 to 2020-12-31"}) {
        INFO(words);
        CHECK(days(words) == "2020-10-01/2020-12-31");
    }
    CHECK(days("December 2020") == "2020-12-01/2020-12-31");
    CHECK(days("Sept 2020") == "2020-09-01/2020-09-30");
    CHECK(days("Dec-20") == "2020-12-01/2020-12-31");
    CHECK(days("2020/21") == "2020-04-01/2021-03-31");
    CHECK(days("2020-2021") == "2020-04-01/2021-03-31");
    CHECK(days("2020") == "2020-01-01/2020-12-31");
    CHECK(days("12 months to December 2020") == "2020-01-01/2020-12-31");
    CHECK(days("Year ending 31 March 2021") == "2020-04-01/2021-03-31");
    CHECK(days("Rolling 12 months to September 2020") == "2019-10-01/2020-09-30");
    CHECK(days("Dec-Feb 2021") == "2020-12-01/2021-02-28");
    CHECK(days("1 April to 30 September 2020") == "2020-04-01/2020-09-30");
    CHECK(days("31/12/2020") == "2020-12-31/2020-12-31");
}

TEST_CASE("twelve months to March are a rolling year, as they are to June") {
    for (const auto* words : {"12 months to March 2021", "Year to March 2021"}) {
        const auto period = content::period_in_words(words);
        REQUIRE(period);
        CHECK(period->kind == text::PeriodKind::rolling_12_months);
        CHECK(period->label == "12 months to March 2021");
    }
    CHECK(content::period_in_words("2020/21")->kind == text::PeriodKind::financial_year);
}

TEST_CASE("what leaves open which time is meant is not guessed") {
    for (const auto* words :
         {"", "Q3", "Q3 2020", "October", "last year", "2020/22", "31/02/2020", "Oct-Dec", "13/13/2020", "12 months", "Total"}) {
        INFO(words);
        CHECK(days(words) == "");
    }
}

TEST_CASE("the day comes before the month") {
    for (const auto* words : {"03/04/2026", "3/4/26", "3 April 2026", "03-Apr-26", "3rd April 2026", "2026-04-03",
                              "03/04/2026 00:00:00", "3.4.2026"}) {
        INFO(words);
        const auto day = content::day_in_words(words);
        REQUIRE(day);
        CHECK(day->iso() == "2026-04-03");
    }
    CHECK_FALSE(content::day_in_words("2026"));
    CHECK_FALSE(content::day_in_words("04/2026"));
}
