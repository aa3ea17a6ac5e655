#include "figures/suppression.hpp"

#include <doctest/doctest.h>

TEST_CASE("small counts of districts are suppressed, zero and the county's are not") {
    model::Indicator indicator;
    model::Area district, county;
    district.type = "district", county.type = "county";
    const auto period =
        text::Period{*text::Date::parse("2020-01-01"), *text::Date::parse("2020-03-31"), text::PeriodKind::quarter, "Q"};
    model::Observation seen{.indicator = {},
                            .area = {},
                            .period = period,
                            .value = 4,
                            .value_printed = {},
                            .unit = model::Unit::count,
                            .unit_given = true,
                            .count = {},
                            .denominator = {},
                            .status = {},
                            .paragraph = {},
                            .caveats = {},
                            .printed = {}};
    CHECK(figures::is_suppressed(seen, indicator, district));
    CHECK_FALSE(figures::is_suppressed(seen, indicator, county));
    seen.value = 5;
    CHECK_FALSE(figures::is_suppressed(seen, indicator, district));
    seen.value = 0;
    CHECK_FALSE(figures::is_suppressed(seen, indicator, district));
    seen.value = 1.5, seen.unit = model::Unit::rate_per_1000;
    CHECK_FALSE(figures::is_suppressed(seen, indicator, district));
    seen.count = 3;
    CHECK(figures::is_suppressed(seen, indicator, district));
    indicator.suppress_below = 3;
    CHECK_FALSE(figures::is_suppressed(seen, indicator, district));
}
