#include "papers.hpp"

using namespace figures;
using namespace figures::example;
using model::Unit;

namespace {

/// A second indicator that is a variant of the papers' own.
void add_variant(Papers& papers, const std::string& id, Unit unit) {
    papers.indicator(id, unit).variant_of = {{model::Kind::indicator, "robbery"}, {}};
}

}  // namespace

TEST_CASE("one measure on two bases, in the area or in one around it") {
    Papers papers(Unit::percent);
    papers.area("region"), papers.portal.areas[0].within = {{model::Kind::area, "region"}, {}};
    add_variant(papers, "survey", Unit::percent);
    papers.at(year_to(2021), "94.0");
    papers.figure("survey", "region", "63", day("2020-12-31"));
    CHECK(papers.finds(Rule::two_bases));
    papers.seen(1).period = day("2021-12-31");
    CHECK(papers.finds_nothing());
    papers.seen(1).period = day("2020-12-31"), papers.seen(1).value = 80;
    CHECK(papers.finds_nothing());  // the rest of the region may differ
    papers.seen(1).area.value.id = "county";
    CHECK(papers.finds(Rule::two_bases));
}

TEST_CASE("a share of a total that no other share means") {
    Papers papers(Unit::percent);
    for (const auto* beat : {"a", "b", "c", "d"}) papers.area(beat, "beat");
    const auto share = [&](const char* beat, const std::string& value, double count) {
        papers.figure("robbery", beat, value, year_to(2021)).count = count;
    };
    share("a", "21", 1963), share("b", "16", 1535), share("d", "13", 1246), share("c", "16", 1511);
    CHECK(papers.finds_nothing());
    papers.seen(3).value = 15, papers.seen(3).value_printed = "15";
    CHECK(papers.messages() ==
          Messages{"Robbery, c, 12 months to 31 March 2021: if \"1,511\" is \"15%\", there are at least 9,748 in all, but by "
                   "the other 3 shares beside it about 9,303 (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
    papers.portal.snapshots[0].observations.erase(papers.portal.snapshots[0].observations.begin());
    CHECK(papers.finds_nothing());  // without the first, all may be right
}

TEST_CASE("a count and a rate that mean another number of people than others do") {
    Papers papers(Unit::rate_per_1000);
    papers.at(year_to(2020), "6.35");
    auto& counted = papers.at(year_to(2020), "");
    counted.unit = Unit::count, counted.unit_given = true;
    counted.printed.change = number("418"), counted.printed.change_percent = number("11.3");
    add_variant(papers, "recorded", Unit::count);
    papers.at(year_to(2021), "0.88");
    papers.figure("recorded", "county", "747", year_to(2021));
    const auto all = papers.messages();
    REQUIRE(all.size() == 1);
    CHECK(all[0].find("\"747\" at \"0.88\" for every 1,000 people would mean about 849,000 people") != std::string::npos);
    CHECK(all[0].find("means about 648,000") != std::string::npos);
    papers.seen(3).value = 580;
    CHECK(papers.finds_nothing());
}

TEST_CASE("an earlier value half as high again as the one printed at the time") {
    Papers papers(Unit::rate_per_1000);
    papers.at(year_to(2020), "12.41");
    auto& later = papers.at(year_to(2021), "18.5");
    later.printed.previous = number("21.9"), later.printed.comparison = "An average, four quarters before";
    CHECK(papers.finds(Rule::two_levels));
    later.printed.previous = number("15.9");
    CHECK(papers.finds_nothing());
}

TEST_CASE("two years that share nine months cannot differ by half") {
    Papers papers(Unit::rate_per_1000);
    papers.at(period("2018-10-01", "2019-09-30"), "0.83"), papers.at(period("2019-01-01", "2019-12-31"), "1.3");
    CHECK(papers.finds(Rule::two_levels));
    papers.seen(1).value = 0.88;
    CHECK(papers.finds_nothing());
    papers.seen(1).value = 1.3, papers.seen(1).period = period("2019-07-01", "2020-06-30");
    CHECK(papers.finds_nothing());
}

TEST_CASE("two tables of a paper under one date are one contradiction, with its cause if it is one wrong date") {
    Papers papers(Unit::rank);
    papers.indicator("theft", Unit::rank).title = "Theft";
    const auto add = [&](const char* table, const char* indicator, const char* place, const char* when) {
        papers.figure(indicator, "county", place, day(when)).paragraph = table;
    };
    add("Table 1", "robbery", "2", "2022-10-31"), add("Table 1", "theft", "7", "2022-10-31");
    add("Table 2", "robbery", "4", "2022-10-31"), add("Table 2", "theft", "10", "2022-10-31");
    CHECK(
        papers.messages() ==
        Messages{
            "2 places in a group, Leicestershire, October 2022: Paper of 2030-01-01, 1 January 2030, Table 1 and Table 2 do not "
            "agree: Robbery \"place 2\" and \"place 4\"; Theft \"place 7\" and \"place 10\""});
    add("Table 2", "robbery", "2", "2023-10-31"), add("Table 2", "theft", "7", "2023-10-31");
    const auto all = papers.messages();
    REQUIRE(all.size() == 1);
    CHECK(all[0].ends_with("Theft \"place 7\" and \"place 10\". Table 1 has the ones that Table 2 gives for October 2023"));
}

TEST_CASE("one change that two places print otherwise, by more than their last place") {
    Papers papers;
    papers.at(year_to(2021), "").printed.change_percent = number("12.5");
    papers.at(year_to(2021), "").printed.change_percent = number("11.4");
    CHECK(papers.finds(Rule::two_values));
    papers.seen(0).printed.change_percent = number("11.5");
    CHECK(papers.finds_nothing());
}

TEST_CASE("a threshold that varies between papers") {
    Papers papers(Unit::percent);
    papers.at(year_to(2015), "27").printed.words = "below the nationally expected range for MARACs of 28% to 40%.";
    papers.at(year_to(2020), "47").printed.words = "above the SafeLives upper recommend threshold of 40%.";
    CHECK(papers.finds(Rule::threshold_varies));
    papers.seen(0).printed.words = "below the threshold of 40%";
    CHECK(papers.finds_nothing());
}
