#include "figures/book.hpp"

#include <doctest/doctest.h>

#include "example.hpp"

using namespace figures;
using namespace figures::example;

namespace {

/// Two counties with the same indicator, each of ten years.
struct Counties : Example {
    Counties() {
        area("east"), area("west");
        indicator("robbery");
        for (const auto* place : {"west", "east"}) usual_years("robbery", place, 100);
        for (const auto* place : {"west", "east"}) figure("robbery", place, place[0] == 'w' ? "300" : "30", year_to(2021));
    }
};

}  // namespace

TEST_CASE("every figure of a book has its series and is judged within it") {
    const Counties counties;
    const Book book(counties.portal);
    REQUIRE(book.figures().size() == 20);
    for (const auto& figure : book.figures()) CHECK(book.series_with(figure).area == figure.area);
    CHECK(book.said_of(book.figures()[9]).judgement == Judgement::better);
    CHECK(book.said_of(book.figures()[19]).judgement == Judgement::worse);
}

TEST_CASE("a book finds the figure that a paper prints, and none for a thing that nobody knows") {
    Counties counties;
    counties.figure("arson", "east", "7", year_to(2021));
    const Book book(counties.portal);
    const auto& printed = counties.portal.snapshots.back().observations;
    REQUIRE(book.figure(printed[0]));
    CHECK(book.figure(printed[0])->area->ref.id == "west");
    CHECK_FALSE(book.figure(printed[2]));
}
