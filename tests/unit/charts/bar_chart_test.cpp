#include "charts/bar_chart.hpp"

#include <doctest/doctest.h>

#include "charts/rank_chart.hpp"

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("bars begin at zero and are as long as their figures") {
    const auto svg = charts::draw(charts::BarChart{{"c", "t", "d"}, {{"County", 10.0, "10.0"}, {"Charnwood", 5.0, "5.0"}}}).str();
    CHECK(contains(svg, "width=\"99%\" height=\"16\""));
    CHECK(contains(svg, "width=\"49.5%\" height=\"16\""));
    CHECK(contains(svg, ">County</text>"));
    CHECK(contains(svg, ">5.0</text>"));
}

TEST_CASE("the parts of a whole stand end to end, each in a frame of the whole") {
    charts::BarChart chart{{"c", "t", "d"}, {{"Police", 30.0, "30"}, {"Council", 10.0, "10"}}};
    chart.whole = 40, chart.bars[1].from = 30;
    const auto svg = charts::draw(chart).str();
    CHECK(contains(svg, "width=\"99%\" height=\"16\""));
    CHECK(contains(svg, "width=\"74.25%\" height=\"16\""));
    CHECK(contains(svg, "x=\"74.25%\""));
    CHECK(contains(svg, "width=\"24.75%\" height=\"16\""));
}

TEST_CASE("a hidden figure has its words and no bar") {
    const auto svg = charts::draw(charts::BarChart{{"c", "t", "d"}, {{"Beat 56", {}, "Too small to show"}}}).str();
    CHECK(contains(svg, ">Too small to show</text>"));
    CHECK_FALSE(contains(svg, "<rect"));
}

TEST_CASE("a bar of zeros divides by nothing") {
    CHECK(contains(charts::draw(charts::BarChart{{"c", "t", "d"}, {{"Beat 56", 0.0, "0"}}}).str(), "width=\"0%\" height=\"16\""));
}

TEST_CASE("a long name takes a second line where a phone has no room for it beside the figure") {
    const auto svg =
        charts::draw(
            charts::BarChart{{"c", "t", "d"}, {{"Police beat 62: Loughborough town centre", 66.0, "66"}, {"Next", 1.0, "1"}}})
            .str();
    CHECK(contains(svg, ">Police beat 62: Loughborough</text>"));
    CHECK(contains(svg, ">town centre</text>"));
    CHECK(contains(svg, "height=\"124\""));
}

TEST_CASE("a place in a group is one dot of as many as the group has members") {
    const auto svg =
        charts::draw(charts::RankChart{{"c", "t", "d"}, "1st: least", "15th: most", {{"Robbery", 4, 9, 15, "4 of 15"}}}).str();
    CHECK(contains(svg, "<circle cx=\"97%\" r=\"3\"/></g>"));
    CHECK(contains(svg, "href=\"#c-of-15\""));
    CHECK(contains(svg, "class=\"ours\" cx=\"23.14%\""));
    CHECK(contains(svg, "class=\"before\" cx=\"56.71%\""));
    CHECK(contains(svg, ">4 of 15</text>"));
}
