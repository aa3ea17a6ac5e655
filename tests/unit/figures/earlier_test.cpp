#include <doctest/doctest.h>

#include "line.hpp"

using namespace figures;
using namespace figures::example;
using model::Unit;

TEST_CASE("an approximate number is shown and not compared") {
    Line line;
    line.at(2020, "350"), line.at(2021, "272").approximate = true;
    CHECK(line.said().why == "only an approximate number is published");
    line.at(2022, "300");
    CHECK_FALSE(line.said().change);
}

TEST_CASE("a quarter is compared with the same quarter a year before, or with nothing") {
    Line line;
    const auto quarter = [&](const std::string& start, const std::string& end, const std::string& value) {
        line.figure("robbery", "county", value, period(start, end, text::PeriodKind::quarter));
    };
    quarter("2022-07-01", "2022-09-30", "10"), quarter("2022-10-01", "2022-12-31", "20");
    CHECK(line.said().why == "no figure is published for the same months a year before");
    quarter("2023-10-01", "2023-12-31", "25");
    CHECK(line.said().change->earlier.value == 20);
}

TEST_CASE("what a paper says cannot be compared is not, for its areas and what lies within them") {
    Line line;
    line.area("beat", "beat", "county");
    line.figure("robbery", "beat", "10", year_to(2020)), line.figure("robbery", "beat", "12", year_to(2021));
    line.at(2020, "358"), line.at(2021, "272");
    line.portal.snapshots.back().breaks = {
        {*text::Date::parse("2020-04-01"), "the paper says so", {{{model::Kind::area, "county"}, {}}}, {}}};
    const Book book(line.portal);
    for (const auto& series : book.series()) CHECK(book.said_of(series.points.back().latest()).why == "the paper says so");
    line.portal.snapshots.back().breaks[0].indicators = {{{model::Kind::indicator, "other"}, {}}};
    CHECK(line.said().change);
}

TEST_CASE("nothing is compared across a break") {
    Line line;
    line.portal.indicators[0].breaks = {{*text::Date::parse("2020-04-01"), "attached garages count since then"}};
    line.at(2020, "358"), line.at(2021, "272");
    const auto said = line.said();
    CHECK_FALSE(said.change);
    CHECK(said.judgement == Judgement::not_comparable);
    CHECK(said.why == "attached garages count since then");
}

TEST_CASE("an earlier value that the paper prints is not trusted across a break either") {
    Line line(Unit::rate_per_1000);
    line.portal.indicators[0].breaks = {{*text::Date::parse("2020-04-01"), "attached garages count since then"}};
    line.at(2021, "2.8").printed.previous = number("4.4");
    CHECK(line.said().why == "attached garages count since then");
}

TEST_CASE("rolling years that share months are not compared") {
    Line line(Unit::rate_per_1000);
    line.figure("robbery", "county", "0.83", period("2018-10-01", "2019-09-30"));
    line.figure("robbery", "county", "0.88", period("2019-01-01", "2019-12-31"));
    CHECK(line.said().why == "the earlier figure shares months with this one");
}

TEST_CASE("an earlier value that belongs to a period sharing months is not compared either") {
    Line line(Unit::rate_per_1000);
    line.figure("robbery", "county", "0.83", period("2018-10-01", "2019-09-30"));
    line.figure("robbery", "county", "0.88", period("2019-01-01", "2019-12-31")).printed.previous = number("0.83");
    CHECK(line.said().why == "the earlier figure beside it, 0.83, is that of a period that shares months with this one");
}

TEST_CASE("two papers that disagree about the earlier value leave nothing to compare with") {
    Line line(Unit::rate_per_1000);
    line.at(2020, "12.41");
    line.at(2021, "18.5").printed.previous = number("21.9");
    CHECK(line.said().why == "two earlier figures are printed, 12.41 and 21.9");
}

TEST_CASE("an earlier value rounded in one of two papers is the same value") {
    Line line(Unit::percent);
    line.at(2020, "94");
    line.at(2021, "94.0").printed.previous = number("94.4");
    CHECK(line.said().change->earlier.value == 94.4);
}

TEST_CASE("eight months are not compared with a whole year, even where the paper does") {
    Line line;
    line.at(2023, "2183");
    line.figure("robbery", "county", "1963", period("2023-04-01", "2023-12-05")).printed.previous = number("2183");
    CHECK(line.said().why == "the earlier figure beside it, 2,183, is for 12 months, and this one for 8");
}

TEST_CASE("a year that was still running is not compared") {
    Line line;
    line.portal.snapshots[0].meeting->value.id = "2021-03-19";
    line.at(2020, "1887"), line.at(2021, "1674");
    CHECK(line.said().why == "it was printed before its period ended");
}

TEST_CASE("figures marked as counted in another way, unreliable or without a value are not compared") {
    for (const auto mark : {model::Mark::break_in_series, model::Mark::unreliable}) {
        Line line;
        line.at(2020, "10"), line.at(2021, "20").status = {mark};
        CHECK(line.said().judgement == Judgement::not_comparable);
    }
    Line line;
    line.at(2020, "10"), line.at(2021, "");
    CHECK(line.said().why == "no number is printed");
}

TEST_CASE("a figure older than a year before is nothing to compare with") {
    Line line;
    line.at(2015, "358"), line.at(2021, "272");
    CHECK(line.said().judgement == Judgement::not_comparable);
}
