#include "figures/series.hpp"

#include <doctest/doctest.h>

#include "example.hpp"

using namespace figures;
using namespace figures::example;

namespace {

Example one_indicator(model::Unit unit = model::Unit::count) {
    Example example;
    example.area("county");
    example.indicator("robbery", unit);
    example.paper("2021-06-01");
    return example;
}

}  // namespace

TEST_CASE("points stand in the order of their periods, whatever the paper's order") {
    auto example = one_indicator();
    example.figure("robbery", "county", "30", year_to(2020));
    example.figure("robbery", "county", "20", year_to(2019));
    const auto all = example.series();
    REQUIRE(all.size() == 1);
    CHECK(all[0].points[0].value() == 20);
    CHECK(all[0].points[1].value() == 30);
}

TEST_CASE("the same period in two papers is one point that keeps both, the later paper last") {
    auto example = one_indicator();
    example.figure("robbery", "county", "30", year_to(2020));
    example.paper("2020-06-01");
    example.figure("robbery", "county", "31", year_to(2020));
    const auto all = example.series();
    REQUIRE(all[0].points.size() == 1);
    REQUIRE(all[0].points[0].printed.size() == 2);
    CHECK(all[0].points[0].printed[0].value() == 31);
    CHECK(all[0].points[0].value() == 30);
}

TEST_CASE("years of any kind make one line, quarters and halves their own") {
    auto example = one_indicator();
    example.figure("robbery", "county", "30", year_to(2020));
    example.figure("robbery", "county", "31", period("2020-01-01", "2020-12-31", text::PeriodKind::calendar_year));
    example.figure("robbery", "county", "8", period("2020-01-01", "2020-03-31", text::PeriodKind::quarter));
    example.figure("robbery", "county", "15", period("2020-04-01", "2020-09-30", text::PeriodKind::part_year));
    example.figure("robbery", "county", "16", period("2020-10-01", "2021-03-31", text::PeriodKind::part_year));
    const auto all = example.series();
    CHECK(all.size() == 4);
    const auto* years = main_series(all, "robbery", "county");
    REQUIRE(years);
    CHECK(years->points.size() == 1);  // the half-year to March 2021 reaches furthest
}

TEST_CASE("windows that share months are marked and not tested together") {
    auto example = one_indicator();
    example.figure("robbery", "county", "30", period("2018-10-01", "2019-09-30"));
    example.figure("robbery", "county", "31", period("2019-01-01", "2019-12-31"));
    example.figure("robbery", "county", "32", period("2020-01-01", "2020-12-31"));
    const auto all = example.series();
    CHECK(all[0].points[1].overlaps);
    CHECK_FALSE(all[0].points[2].overlaps);
    const auto kept = comparable_points(all[0]);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0]->value() == 30);
    CHECK(kept[1]->value() == 32);
}

TEST_CASE("a break splits the line, also when it falls inside a period") {
    auto example = one_indicator();
    example.portal.indicators[0].breaks = {{*text::Date::parse("2019-07-01"), "counted in another way"}};
    example.figure("robbery", "county", "30", year_to(2019));
    example.figure("robbery", "county", "31", year_to(2020));
    example.figure("robbery", "county", "32", year_to(2021));
    const auto all = example.series();
    CHECK(all[0].points[1].broken == "counted in another way");
    CHECK(all[0].points[2].broken == "counted in another way");
    CHECK(comparable_points(all[0]).size() == 1);
}

TEST_CASE("a new unit is another line") {
    auto example = one_indicator(model::Unit::ratio);
    example.figure("robbery", "county", "1.37", year_to(2019));
    auto& later = example.figure("robbery", "county", "0.76", year_to(2020));
    later.unit = model::Unit::rate_per_1000, later.unit_given = true;
    CHECK(example.series().size() == 2);
}
