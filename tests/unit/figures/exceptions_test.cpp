#include "figures/exceptions.hpp"

#include <doctest/doctest.h>

#include "example.hpp"

using namespace figures;
using namespace figures::example;
using model::Polarity;
using model::Unit;

namespace {

struct Line : Example {
    explicit Line(Unit unit = Unit::count, Polarity polarity = Polarity::low_good) {
        area("county").title = "Leicestershire";
        indicator("robbery", unit, polarity).title = "Robbery";
        paper("2030-01-01");
    }

    model::Observation& at(int year, const std::string& value) { return figure("robbery", "county", value, year_to(year)); }

    std::vector<Exception> found() const { return exceptions_of(portal.snapshots.back(), Book(portal)); }
};

}  // namespace

TEST_CASE("a change that is unlikely to be chance is an exception, one that may be chance is not") {
    const auto of = [](const std::string& value) {
        Line line;
        line.usual_years("robbery", "county", 515);
        line.at(2021, value);
        auto found = line.found();
        std::erase_if(found, [](const auto& one) { return one.rule != ExceptionRule::tested_change; });
        return found.empty() ? "" : found[0].words;
    };
    CHECK(of("736") == "Robbery, Leicestershire (12 months to 31 March 2021) rose from 513 to 736: worse.");
    CHECK(of("540").empty());
}

TEST_CASE("an exception is told for the newest figure of a paper, not again for its past") {
    Line line;
    for (int year = 2011; year <= 2018; ++year) line.at(year, "515");
    line.at(2019, "515"), line.at(2020, "736"), line.at(2021, "740");
    for (const auto& one : line.found()) CHECK(one.rule != ExceptionRule::tested_change);
}

TEST_CASE("the last figure outside its own past is a signal") {
    Line line(Unit::ratio);
    for (int year = 2010; year <= 2018; ++year) line.at(year, year % 2 ? "1.0" : "1.1");
    line.at(2019, "4.0");
    const auto found = line.found();
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].rule == ExceptionRule::control_signal);
    CHECK(found[0].words == "Robbery, Leicestershire (12 months to 31 March 2019): a figure outside the limits of its own past.");
}

TEST_CASE("a figure outside its expected range") {
    Line line(Unit::percent, Polarity::range);
    line.portal.indicators[0].range.low = 28, line.portal.indicators[0].range.high = 40;
    line.at(2021, "50");
    const auto found = line.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].words == "Robbery, Leicestershire (12 months to 31 March 2021) is 50%, outside 28% to 40%.");
    line.portal.snapshots[0].observations[0].value = 40;
    CHECK(line.found().empty());
}

TEST_CASE("a place in the last quarter of the group") {
    Line line(Unit::rank);
    line.at(2021, "13").denominator = 15;
    const auto found = line.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == ExceptionRule::bottom_quartile);
    CHECK(found[0].words == "Robbery, Leicestershire (12 months to 31 March 2021): place 13 of 15 similar areas.");
    line.portal.snapshots[0].observations[0].value = 12;
    CHECK(line.found().empty());
}

TEST_CASE("large changes that cannot be tested come last, small ones not at all") {
    Line line(Unit::percent, Polarity::range);
    line.portal.indicators[0].range.low = 28, line.portal.indicators[0].range.high = 40;
    line.at(2021, "50").printed.previous = number("40");
    const auto found = line.found();
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == ExceptionRule::outside_range);
    CHECK(found[1].rule == ExceptionRule::untested_change);
    CHECK(found[1].words == "Robbery, Leicestershire (12 months to 31 March 2021) rose from 40% to 50%.");
    line.portal.snapshots[0].observations[0].printed.previous = number("49");
    CHECK(line.found().size() == 1);
}
