#include "figures/suppression.hpp"

#include <doctest/doctest.h>

#include "example.hpp"

using figures::example::Example;
using figures::example::number;
using figures::example::period;
using figures::example::year_to;

namespace {

/// Each figure's printed value, or "[c]".
std::vector<std::string> published(Example& example) {
    figures::hide_small_numbers(example.portal);
    std::vector<std::string> values;
    for (const auto& seen : example.portal.snapshots.back().observations)
        values.push_back(seen.status == std::vector{model::Mark::confidential} && !seen.value ? "[c]" : seen.value_printed);
    return values;
}

using Values = std::vector<std::string>;

Example county_of_three() {
    Example example;
    example.area("county");
    for (const auto* district : {"north", "middle", "south"}) example.area(district, "district", "county");
    example.indicator("robbery");
    example.paper("2021-06-01");
    return example;
}

}  // namespace

TEST_CASE("small counts of districts are hidden, zero and the county's are not") {
    Example example = county_of_three();
    example.figure("robbery", "north", "0", year_to(2018));
    example.figure("robbery", "north", "1", year_to(2019));
    example.figure("robbery", "north", "4", year_to(2020));
    example.figure("robbery", "north", "5", year_to(2021));
    example.figure("robbery", "county", "4", year_to(2021));
    CHECK(published(example) == Values{"0", "[c]", "[c]", "5", "4"});
}

TEST_CASE("an indicator sets its own limit") {
    Example example = county_of_three();
    example.portal.indicators.back().suppress_below = 10;
    example.figure("robbery", "north", "9", year_to(2021));
    CHECK(published(example) == Values{"[c]"});
}

TEST_CASE("a rate of a small count is hidden with it, and so is all that the words say of it") {
    Example example = county_of_three();
    auto& rate = example.figure("robbery", "north", "0.04", year_to(2021));
    rate.unit = model::Unit::rate_per_1000, rate.unit_given = true, rate.count = 3;
    rate.printed.words = "three robberies", rate.caveats = {"Only three."};
    CHECK(published(example) == Values{"[c]"});
    const auto& left = example.portal.snapshots.back().observations.back();
    CHECK_FALSE(left.count.has_value());
    CHECK(left.printed.words.empty());
    CHECK(left.caveats.empty());
}

TEST_CASE("a figure marked confidential is hidden, whatever stands beside it, and protects its neighbours") {
    Example example = county_of_three();
    auto& marked = example.figure("robbery", "north", "300", year_to(2021));
    marked.status = {model::Mark::confidential};
    marked.count = 3, marked.denominator = 9, marked.was = number("2"), marked.printed.words = "three",
    marked.caveats = {"Only three."};
    example.figure("robbery", "middle", "40", year_to(2021));
    example.figure("robbery", "south", "50", year_to(2021));
    example.figure("robbery", "county", "390", year_to(2021));
    const auto values = published(example);
    CHECK(std::count(values.begin(), values.end(), "[c]") == 2);
    const auto& left = example.portal.snapshots.back().observations.front();
    CHECK_FALSE((left.value || left.count || left.denominator || left.was));
    CHECK(left.caveats.empty());
}

TEST_CASE("a figure that came without its number keeps the words that say why") {
    Example example = county_of_three();
    auto& seen = example.figure("robbery", "north", "", year_to(2021));
    seen.value.reset(), seen.status = {model::Mark::confidential}, seen.caveats = {"Between 1 and 4: too small to show."};
    CHECK(published(example) == Values{"[c]"});
    CHECK(example.portal.snapshots.back().observations.back().caveats ==
          std::vector<std::string>{"Between 1 and 4: too small to show."});
}

TEST_CASE("a small number is not given away by what a revised one was") {
    Example example = county_of_three();
    example.figure("robbery", "north", "7", year_to(2021)).was = number("3");
    example.figure("robbery", "south", "9", year_to(2021)).was = number("8");
    CHECK(published(example) == Values{"7", "9"});
    const auto& seen = example.portal.snapshots.back().observations;
    CHECK_FALSE(seen[0].was);
    CHECK(seen[1].was);
}

TEST_CASE("where the county's total would give a hidden district away, the next smallest is hidden too") {
    Example example = county_of_three();
    example.figure("robbery", "north", "3", year_to(2021));
    example.figure("robbery", "middle", "30", year_to(2021));
    example.figure("robbery", "south", "12", year_to(2021));
    example.figure("robbery", "county", "45", year_to(2021));
    CHECK(published(example) == Values{"[c]", "30", "[c]", "45"});
}

TEST_CASE("two hidden ones that must both be 1 are not enough") {
    Example example = county_of_three();
    example.figure("robbery", "north", "1", year_to(2021));
    example.figure("robbery", "middle", "1", year_to(2021));
    example.figure("robbery", "south", "12", year_to(2021));
    example.figure("robbery", "county", "14", year_to(2021));
    CHECK(published(example) == Values{"[c]", "[c]", "[c]", "14"});
}

TEST_CASE("a small part of an indicator is not given away by the other parts") {
    Example example = county_of_three();
    example.indicator("personal"), example.indicator("armed");
    example.portal.indicators.front().parts = {{{model::Kind::indicator, "personal"}, {}},
                                               {{model::Kind::indicator, "armed"}, {}}};
    example.figure("personal", "north", "20", year_to(2021));
    example.figure("armed", "north", "2", year_to(2021));
    example.figure("robbery", "north", "22", year_to(2021));
    CHECK(published(example) == Values{"[c]", "[c]", "22"});
}

TEST_CASE("the next year's paper does not print a hidden figure as its earlier one") {
    Example example = county_of_three();
    example.figure("robbery", "north", "3", year_to(2020));
    auto& later = example.figure("robbery", "north", "9", year_to(2021));
    later.printed.previous = number("3"), later.printed.change = number("6"), later.printed.words = "up from three";
    CHECK(published(example) == Values{"[c]", "9"});
    const auto& printed = example.portal.snapshots.back().observations.back().printed;
    CHECK_FALSE(printed.previous.has_value());
    CHECK_FALSE(printed.change.has_value());
    CHECK(printed.words.empty());
}

TEST_CASE("a printed change does not give a small earlier value away") {
    Example example = county_of_three();
    example.figure("robbery", "north", "9", year_to(2021)).printed.change = number("6");
    CHECK(published(example) == Values{"9"});
    CHECK_FALSE(example.portal.snapshots.back().observations.back().printed.change.has_value());
}

TEST_CASE("what stands beside a hidden number stays where it gives nothing away") {
    Example example = county_of_three();
    example.indicator("burglary");
    example.figure("robbery", "north", "3", year_to(2021));
    example.figure("robbery", "middle", "30", year_to(2021));
    example.figure("robbery", "south", "12", year_to(2021));  // no total of the county
    example.figure("robbery", "north", "13", year_to(2020));
    example.figure("robbery", "middle", "31", year_to(2020));
    example.figure("robbery", "county", "60", year_to(2020));
    example.figure("burglary", "north", "50", year_to(2021));
    example.figure("burglary", "south", "70", year_to(2021));
    example.figure("burglary", "county", "200", year_to(2021));
    CHECK(published(example) == Values{"[c]", "30", "12", "13", "31", "60", "50", "70", "200"});
}

TEST_CASE("two hidden districts protect each other, and the third and the county stay") {
    Example example = county_of_three();
    example.figure("robbery", "north", "3", year_to(2021));
    example.figure("robbery", "middle", "4", year_to(2021));
    example.figure("robbery", "south", "12", year_to(2021));
    example.figure("robbery", "county", "19", year_to(2021));
    CHECK(published(example) == Values{"[c]", "[c]", "12", "19"});
}

TEST_CASE("the earlier value and change beside a figure stay where they are of no hidden number") {
    Example example = county_of_three();
    example.figure("robbery", "north", "3", year_to(2020));
    example.figure("robbery", "middle", "20", year_to(2020));
    auto& later = example.figure("robbery", "middle", "30", year_to(2021));
    later.printed.previous = number("20"), later.printed.change = number("10"), later.printed.words = "up from 20";
    CHECK(published(example) == Values{"[c]", "20", "30"});
    const auto& printed = example.portal.snapshots.back().observations.back().printed;
    CHECK(printed.previous->digits == "20");
    CHECK(printed.change->digits == "10");
    CHECK(printed.words == "up from 20");
}

TEST_CASE("a neighbour large enough to be shown is hidden where few numbers would be left for the small ones") {
    Example example = county_of_three();
    example.figure("robbery", "north", "5", year_to(2021));
    example.figure("robbery", "middle", "1", year_to(2021));
    example.figure("robbery", "south", "2", year_to(2021));
    example.figure("robbery", "county", "8", year_to(2021));
    CHECK(published(example) == Values{"[c]", "[c]", "[c]", "8"});
}

TEST_CASE("the county's total is hidden where it is of small numbers only") {
    Example example = county_of_three();
    example.figure("robbery", "north", "0", year_to(2021));
    example.figure("robbery", "middle", "1", year_to(2021));
    example.figure("robbery", "south", "2", year_to(2021));
    example.figure("robbery", "county", "3", year_to(2021));
    CHECK(published(example) == Values{"0", "[c]", "[c]", "[c]"});
}

TEST_CASE("a figure that came without its number is protected by those beside it") {
    Example example = county_of_three();
    example.figure("robbery", "north", "", year_to(2021)).status = {model::Mark::confidential};
    example.figure("robbery", "middle", "30", year_to(2021));
    example.figure("robbery", "south", "12", year_to(2021));
    example.figure("robbery", "county", "45", year_to(2021));
    CHECK(published(example) == Values{"[c]", "30", "[c]", "45"});
}

TEST_CASE("a small quarter is not given away by years to date") {
    Example example = county_of_three();
    example.figure("robbery", "north", "30", period("2021-04-01", "2021-06-30"));
    example.figure("robbery", "north", "3", period("2021-07-01", "2021-09-30"));
    example.figure("robbery", "north", "33", period("2021-04-01", "2021-09-30"));
    CHECK(published(example) == Values{"[c]", "[c]", "33"});
}

TEST_CASE("a small month is not given away by the difference of two years that overlap") {
    Example example = county_of_three();
    example.figure("robbery", "north", "2", period("2021-01-01", "2021-03-31"));
    example.figure("robbery", "north", "60", period("2021-01-01", "2021-12-31"));
    example.figure("robbery", "north", "67", period("2021-04-01", "2022-03-31"));
    example.figure("robbery", "north", "9", period("2022-01-01", "2022-03-31"));
    CHECK(published(example) == Values{"[c]", "60", "67", "[c]"});
}

TEST_CASE("a total that only two years to date of the county tell counts as published") {
    Example example = county_of_three();
    const auto second = period("2021-07-01", "2021-09-30");
    example.figure("robbery", "county", "50", period("2021-04-01", "2021-06-30"));
    example.figure("robbery", "county", "95", period("2021-04-01", "2021-09-30"));
    example.figure("robbery", "north", "3", second);
    example.figure("robbery", "middle", "30", second);
    example.figure("robbery", "south", "12", second);
    CHECK(published(example) == Values{"50", "95", "[c]", "30", "[c]"});
}

TEST_CASE("a count that a percentage or a rate makes of its denominator is a count") {
    Example example = county_of_three();
    example.indicator("repeat", model::Unit::percent), example.indicator("rate", model::Unit::rate_per_1000);
    example.figure("repeat", "north", "20", year_to(2020)).denominator = 15;
    example.figure("repeat", "north", "40", year_to(2021)).denominator = 15;
    example.figure("repeat", "middle", "50", year_to(2021)).denominator = 4;
    example.figure("rate", "north", "0.04", year_to(2020)).denominator = 50'000;
    example.figure("rate", "north", "0.40", year_to(2021)).denominator = 50'000;
    CHECK(published(example) == Values{"[c]", "40", "[c]", "[c]", "0.40"});
}

TEST_CASE("an earlier value is not told by a change in %, nor by an earlier rate") {
    Example example = county_of_three();
    example.indicator("rate", model::Unit::rate_per_1000);
    example.figure("robbery", "north", "9", year_to(2021)).printed.change_percent = number("200");
    auto& rate = example.figure("rate", "north", "0.40", year_to(2021));
    rate.denominator = 50'000, rate.printed.previous = number("0.06");
    CHECK(published(example) == Values{"9", "0.40"});
    for (const auto& seen : example.portal.snapshots.back().observations) {
        CHECK_FALSE(seen.printed.change_percent);
        CHECK_FALSE(seen.printed.previous);
    }
}

TEST_CASE("earlier values that no paper prints by themselves are protected like others") {
    Example example = county_of_three();
    const std::vector<std::string> areas{"north", "middle", "south", "county"}, now{"20", "31", "14", "65"},
        before{"3", "30", "12", "45"};
    for (size_t i = 0; i < areas.size(); ++i)
        example.figure("robbery", areas[i], now[i], year_to(2021)).printed.previous = number(before[i]);
    CHECK(published(example) == now);
    std::vector<std::string> left;
    for (const auto& seen : example.portal.snapshots.back().observations)
        left.push_back(seen.printed.previous ? seen.printed.previous->digits : "");
    CHECK(left == Values{"", "30", "", "45"});
}

TEST_CASE("what two papers print of the same days is protected as each prints it") {
    Example example = county_of_three();
    for (const auto* county : {"45", "46"}) {
        if (county == std::string("46")) example.paper("2022-06-01");
        example.figure("robbery", "north", county == std::string("45") ? "3" : "7", year_to(2021));
        example.figure("robbery", "middle", county == std::string("45") ? "30" : "27", year_to(2021));
        example.figure("robbery", "south", "12", year_to(2021));
        example.figure("robbery", "county", county, year_to(2021));
    }
    CHECK(published(example) == Values{"[c]", "27", "[c]", "46"});
    CHECK_FALSE(example.portal.snapshots.front().observations[0].value);
    CHECK_FALSE(example.portal.snapshots.front().observations[2].value);
    CHECK(example.portal.snapshots.front().observations[1].value);
}
