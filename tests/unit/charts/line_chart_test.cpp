#include "charts/line_chart.hpp"

#include <doctest/doctest.h>

#include "charts/sparkline.hpp"

namespace {

using charts::Join;
using charts::LineChart;
using charts::TimePoint;

text::Date day(std::string_view iso) { return *text::Date::parse(iso); }

TimePoint year(int first, std::optional<double> value, std::string shown, Join join = Join::line) {
    const auto from = std::to_string(first), to = std::to_string(first + 1);
    return {{day(from + "-04-01"), day(to + "-03-31"), text::PeriodKind::financial_year, from}, value, shown, {}, join};
}

LineChart chart_of(std::vector<TimePoint> points) {
    LineChart chart;
    chart.words = {"chart", "It fell", "A line"};
    chart.points = std::move(points);
    return chart;
}

std::string drawn(const LineChart& chart) { return charts::draw(chart).str(); }

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

size_t count(const std::string& text, const std::string& part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a chart tells its finding to those who cannot see it") {
    const auto svg = drawn(chart_of({year(2014, 190, "190"), year(2015, 124, "124")}));
    CHECK(contains(svg, "role=\"img\" aria-labelledby=\"chart-title\" aria-describedby=\"chart-desc\""));
    CHECK(contains(svg, "<title id=\"chart-title\">It fell</title><desc id=\"chart-desc\">A line</desc>"));
}

TEST_CASE("no style or script stands in a chart, so that a strict policy may forbid both") {
    auto chart = chart_of({year(2014, 190, "190"), year(2015, 124, "124")});
    chart.band = charts::Band{10, 20, "Advised"};
    chart.levels = {{150, "Mean"}};
    chart.breaks = {{day("2015-04-01"), "Break in figures"}};
    CHECK_FALSE(contains(drawn(chart), "style"));
    CHECK_FALSE(contains(drawn(chart), "script"));
}

TEST_CASE("an author's words stay words") {
    auto chart = chart_of({year(2014, 1, "<b>&\"")});
    chart.words.title = "</title><script>";
    chart.breaks = {{day("2014-06-01"), "<i>"}};
    const auto svg = drawn(chart);
    CHECK_FALSE(contains(svg, "<b>"));
    CHECK_FALSE(contains(svg, "<i>"));
    CHECK_FALSE(contains(svg, "<script>"));
    CHECK(contains(svg, "&lt;b&gt;&amp;&quot;"));
}

TEST_CASE("a line is drawn only to a point that may be compared") {
    CHECK(count(drawn(chart_of({year(2014, 4, "4"), year(2015, 2, "2"), year(2016, 3, "3")})), "class=\"join\"") == 2);
    CHECK(count(drawn(chart_of({year(2014, 4, "4"), year(2015, 2, "2", Join::none)})), "class=\"join") == 0);
    CHECK(contains(drawn(chart_of({year(2014, 4, "4"), year(2015, 2, "2", Join::dashes)})), "class=\"join overlap\""));
}

TEST_CASE("a hidden figure leaves a gap and its sign") {
    const auto svg = drawn(chart_of({year(2014, 9, "9"), year(2015, {}, "[c]"), year(2016, 6, "6")}));
    CHECK(contains(svg, ">[c]</text>"));
    CHECK(count(svg, "<circle") == 2);
    CHECK_FALSE(contains(svg, "class=\"join"));
}

TEST_CASE("a break in counting is a line with its name") {
    auto chart = chart_of({year(2014, 9, "9"), year(2018, 6, "6", Join::none)});
    chart.breaks = {{day("2016-04-01"), "Break in figures"}};
    const auto svg = drawn(chart);
    CHECK(contains(svg, "class=\"break\" x1=\"47.64%\""));
    CHECK(contains(svg, ">Break in figures</text>"));
}

TEST_CASE("the name of a break is drawn after all lines, so that none strikes it through") {
    auto chart = chart_of({year(2014, 9, "9"), year(2018, 6, "6", Join::none)});
    chart.breaks = {{day("2015-04-01"), "First"}, {day("2016-04-01"), "Second"}};
    const auto svg = drawn(chart);
    CHECK(svg.find(">First<") > svg.rfind("class=\"break\""));
}

TEST_CASE("days are named only where their words do not touch on a phone") {
    const auto months = [](const char* from, const char* to) {
        auto point = year(2014, 9, "9");
        point.period.start = day(from), point.period.end = day(to);
        return point;
    };
    const auto svg = drawn(chart_of({months("2022-04-01", "2022-12-05"), months("2023-04-01", "2023-12-05")}));
    CHECK(contains(svg, ">Jul 2022<"));
    CHECK_FALSE(contains(svg, ">Jan 2023<"));
    CHECK(contains(svg, ">Jul 2023<"));
}

TEST_CASE("the words of a figure keep off what another paper prints") {
    auto chart = chart_of({year(2014, 13, "13 of 15")});
    chart.also = {year(2014, 15, "15 of 15")};
    const auto label_of = [](const std::string& svg) { return svg.substr(svg.rfind("class=\"value\"")); };
    auto alone = chart;
    alone.also.clear();
    CHECK(label_of(drawn(chart)) != label_of(drawn(alone)));
}

TEST_CASE("what another paper prints for the same period is drawn apart, and the axis reaches it") {
    auto chart = chart_of({year(2014, 9, "9"), year(2015, 6, "6")});
    chart.also = {year(2015, 18, "18")};
    const auto svg = drawn(chart);
    CHECK(contains(svg, "class=\"also\""));
    CHECK(contains(svg, "<title>2015: 18</title>"));
    CHECK(count(svg, "class=\"join") == 1);
    CHECK(contains(svg, ">20</text>"));
}

TEST_CASE("every point says its period and figure to those who point at it") {
    CHECK(contains(drawn(chart_of({year(2014, 190, "190")})), "<title>2014: 190</title>"));
}

TEST_CASE("an interval is a whisker, and the axis reaches its end") {
    auto chart = chart_of({year(2014, 190, "190")});
    CHECK_FALSE(contains(drawn(chart), "whisker"));
    chart.points[0].interval = figures::Interval{164, 219};
    CHECK(contains(drawn(chart), "class=\"whisker\""));
    CHECK(contains(drawn(chart), ">300</text>"));
}

TEST_CASE("where figures crowd, the last one is always named") {
    std::vector<TimePoint> points;
    for (int i = 0; i < 40; ++i) points.push_back(year(1980 + i, 100, std::to_string(1000 + i)));
    const auto svg = drawn(chart_of(points));
    CHECK(contains(svg, ">1039</text>"));
    CHECK(contains(svg, ">1000</text>"));
    CHECK(count(svg, "class=\"value\"") < 15);
    CHECK(count(svg, "<circle") == 40);
}

TEST_CASE("a sparkline needs three points and is hidden from those who listen") {
    CHECK(charts::sparkline({year(2014, 9, "9"), year(2015, 6, "6")}).empty());
    CHECK(charts::sparkline({year(2014, 0, "0"), year(2015, 0, "0"), year(2016, 0, "0")}).empty());
    const auto svg =
        charts::sparkline({year(2014, 9, "9", Join::none), year(2015, 6, "6"), year(2016, 6, "6", Join::none)}).str();
    CHECK(contains(svg, "aria-hidden=\"true\""));
    CHECK(contains(svg, "d=\"M5 5L"));
    CHECK(count(svg, "L") == 1);
}
