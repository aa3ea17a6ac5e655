#include "charts/sparkline.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "charts/line_chart.hpp"

namespace {

charts::TimePoint point(const char* start, const char* end, std::optional<double> value) {
    const text::Period period{*text::Date::parse(start), *text::Date::parse(end), text::PeriodKind::quarter, ""};
    return {period, value, "", std::nullopt, charts::Join::line};
}

}  // namespace

TEST_CASE("a spark is not drawn through a figure that is not shown") {
    const auto drawn = charts::sparkline({point("2019-01-01", "2019-03-31", std::nullopt), point("2019-04-01", "2019-06-30", 4),
                                          point("2019-07-01", "2019-09-30", 5), point("2019-10-01", "2019-12-31", std::nullopt),
                                          point("2020-01-01", "2020-03-31", 6)});
    const auto path = drawn.str().substr(drawn.str().find(" d=\""));
    CHECK(path.starts_with(" d=\"M"));
    CHECK(std::count(path.begin(), path.end(), 'L') == 1);
}
