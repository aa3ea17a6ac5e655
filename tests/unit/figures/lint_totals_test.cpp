#include "papers.hpp"

using namespace figures;
using namespace figures::example;
using model::Unit;

TEST_CASE("a total since April that is lower later in the year") {
    for (const auto unit : {Unit::count, Unit::ratio}) {
        Papers papers(unit);
        papers.at(period("2019-04-01", "2019-09-30", text::PeriodKind::part_year), "81");
        papers.at(year_to(2020), "76");
        CHECK(papers.finds(Rule::falling_total));
        papers.seen(1).value = 81;
        CHECK(papers.finds_nothing());
    }
}

TEST_CASE("what does not add up over a year may be lower later") {
    Papers papers(Unit::percent);
    papers.at(period("2019-04-01", "2019-09-30"), "81"), papers.at(year_to(2020), "76");
    CHECK(papers.finds_nothing());
    Papers average;
    average.at(called(period("2019-04-01", "2019-09-30"), "average of two quarters"), "32");
    average.at(period("2019-04-01", "2019-06-30"), "47");
    CHECK(average.finds_nothing());
}

TEST_CASE("an average that is not the mean of its quarters") {
    Papers papers;
    papers.at(called(period("2023-04-01", "2023-09-30"), "average quarters 1 and 2"), "32");
    papers.at(period("2023-04-01", "2023-06-30"), "47"), papers.at(period("2023-07-01", "2023-09-30"), "25");
    CHECK(papers.messages() ==
          Messages{"Robbery, Leicestershire, April to September 2023: \"32\" is called an average, but that of \"47\" and \"25\" "
                   "is 36 (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
    papers.seen(0).unit = Unit::average, papers.seen(0).unit_given = true;
    CHECK(papers.finds(Rule::wrong_average));
    papers.seen(0).value = 36;
    CHECK(papers.finds_nothing());
    papers.seen(0).value = 32, papers.seen(1).value.reset();
    CHECK(papers.finds_nothing());
}

TEST_CASE("one change for several indicators, if its digits are hardly the same by chance") {
    Papers papers;
    papers.indicator("theft").title = "Theft";
    papers.at(year_to(2021), "").printed.change_percent = number("-9.4");
    papers.figure("theft", "county", "", year_to(2021)).printed.change_percent = number("-9.4");
    CHECK(papers.messages() ==
          Messages{"Leicestershire, 12 months to 31 March 2021: the same change, \"−9.4%\", is given for Robbery "
                   "and Theft (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
    papers.seen(1).printed.change_percent = number("-9.5");
    CHECK(papers.finds_nothing());
    for (size_t i : {0, 1}) papers.seen(i).printed.change_percent = number("-30");
    CHECK(papers.finds_nothing());
    for (size_t i : {0, 1}) papers.seen(i).printed = {}, papers.seen(i).printed.change = number("-659");
    CHECK(papers.finds(Rule::same_change));
}

TEST_CASE("parts that differ from their total in several years are told once") {
    Papers papers;
    papers.area("north", "district", "county"), papers.area("south", "district", "county");
    for (const int year : {2020, 2022}) {
        papers.at(year_to(year), "100");
        papers.figure("robbery", "north", "60", year_to(year)), papers.figure("robbery", "south", "41", year_to(year));
    }
    CHECK(
        papers.messages() ==
        Messages{"Robbery, Leicestershire, 12 months to 31 March 2020: the total is \"100\", but its 2 areas make \"101\"; for "
                 "12 months to 31 March 2022 the total is \"100\", but its 2 areas make \"101\" (Paper of 2030-01-01, 1 January "
                 "2030, paragraph 1)"});
}
