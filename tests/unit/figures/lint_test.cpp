#include "figures/lint.hpp"

#include "papers.hpp"

using namespace figures;
using namespace figures::example;
using model::Arrow;
using model::Polarity;
using model::Said;
using model::Unit;

namespace {

/// Whether the change printed with a figure and its earlier value is found to be wrong.
bool wrong_change(const std::string& previous, const std::string& value, const std::string& percent, Unit unit = Unit::count) {
    Papers papers(unit);
    auto& seen = papers.at(year_to(2021), value);
    seen.printed.previous = number(previous), seen.printed.change_percent = number(percent);
    return papers.finds(Rule::wrong_change);
}

bool wrong_words(Said said, const std::string& previous, const std::string& value) {
    Papers papers(Unit::rate_per_1000);
    auto& seen = papers.at(year_to(2021), value);
    seen.printed.previous = number(previous), seen.printed.said = said;
    return papers.finds(Rule::words_against_data);
}

bool wrong_arrow(Arrow arrow, const std::string& previous, const std::string& value, Polarity polarity) {
    Papers papers(Unit::rate_per_1000, polarity);
    auto& seen = papers.at(year_to(2021), value);
    seen.printed.previous = number(previous), seen.printed.arrow = arrow;
    return papers.finds(Rule::arrow_against_data);
}

}  // namespace

TEST_CASE("two papers with two values of the same months are told with both values and both sources") {
    Papers papers(Unit::ratio);
    papers.paper("2019-12-06"), papers.at(year_to(2019), "0.81");
    papers.paper("2020-03-20"), papers.at(year_to(2019), "0.18");
    CHECK(
        papers.messages() ==
        Messages{
            "Robbery, Leicestershire, 12 months to 31 March 2019: \"0.81\" in Paper of 2019-12-06, 6 December 2019, paragraph 1, "
            "and \"0.18\" in Paper of 2020-03-20, 20 March 2020, paragraph 1"});
}

TEST_CASE("the same value rounded is no contradiction, and neither are other months") {
    Papers papers(Unit::percent);
    papers.at(year_to(2019), "94"), papers.at(year_to(2019), "94.4"), papers.at(year_to(2020), "80");
    CHECK(papers.messages().empty());
}

TEST_CASE("an earlier value that the paper of that time printed otherwise") {
    Papers papers(Unit::rate_per_1000);
    papers.at(year_to(2020), "12.41");
    papers.at(year_to(2021), "18.5").printed.previous = number("21.9");
    CHECK(
        papers.messages() ==
        Messages{
            "Robbery, Leicestershire, 12 months to 31 March 2021: the earlier value beside it is \"21.9\" (Paper of 2030-01-01, "
            "1 January 2030, paragraph 1), but \"12.41\" is printed for the 12 months to 31 March 2020 (Paper of 2030-01-01, 1 "
            "January 2030, "
            "paragraph 1)"});
    papers.portal.snapshots[0].observations[1].printed.comparison = "two years before";
    CHECK(papers.messages().empty());
}

TEST_CASE("an earlier value that is the last quarter's current one") {
    Papers papers(Unit::rate_per_1000);
    papers.at(period("2018-10-01", "2019-09-30"), "0.83");
    papers.at(period("2019-01-01", "2019-12-31"), "0.88").printed.previous = number("0.83");
    CHECK(papers.finds(Rule::shifted_previous));
    papers.portal.snapshots[0].observations[1].printed.previous = number("0.75");
    CHECK(papers.messages().empty());
}

TEST_CASE("a change that its values do not give, with what they give") {
    Papers papers;
    auto& seen = papers.at(year_to(2021), "1133");
    seen.printed.previous = number("1185"), seen.printed.change_percent = number("-4.2");
    CHECK(papers.messages() ==
          Messages{"Robbery, Leicestershire, 12 months to 31 March 2021: the change is printed as \"−4.2%\", but from "
                   "1,185 to 1,133 it is −4.4% (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
    seen.printed.previous.reset(), seen.printed.change = number("-52");
    CHECK(papers.messages() ==
          Messages{"Robbery, Leicestershire, 12 months to 31 March 2021: the change is printed as \"−4.2%\", but with a change "
                   "of −52 to 1,133 it is −4.4% (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
}

TEST_CASE("a printed change may be rounded or cut, and so may the rates it comes from") {
    CHECK_FALSE(wrong_change("10195", "9568", "-6.1"));  // -6.15
    CHECK(wrong_change("10195", "9568", "-6.0"));
    CHECK_FALSE(wrong_change("10195", "9568", "-6.2"));
    CHECK_FALSE(wrong_change("57", "40", "-30"));
    CHECK_FALSE(wrong_change("515", "736", "43"));
    CHECK_FALSE(wrong_change("5.71", "6.35", "11.3", Unit::rate_per_1000));
    CHECK(wrong_change("5.71", "6.35", "12.3", Unit::rate_per_1000));
    CHECK(wrong_change("100", "110", "-10"));
}

TEST_CASE("a difference that its values do not give") {
    Papers papers;
    auto& seen = papers.at(year_to(2021), "9568");
    seen.printed.previous = number("10195"), seen.printed.change = number("-627");
    CHECK(papers.messages().empty());
    seen.printed.change = number("-637");
    CHECK(papers.finds(Rule::wrong_change));
}

TEST_CASE("the difference gives the earlier value where the paper does not print it") {
    Papers papers;
    auto& seen = papers.at(year_to(2021), "141");
    seen.printed.change = number("-71"), seen.printed.change_percent = number("-33.2");
    CHECK(papers.finds(Rule::wrong_change));
    seen.printed.change_percent = number("-33.5");
    CHECK(papers.messages().empty());
}

TEST_CASE("a difference and a percentage without a value must come from some whole number") {
    Papers papers;
    auto& seen = papers.at(year_to(2021), "");
    seen.printed.change = number("5"), seen.printed.change_percent = number("62.5");  // of 8
    CHECK(papers.messages().empty());
    seen.printed.change_percent = number("64");
    CHECK(papers.finds(Rule::wrong_change));
}

TEST_CASE("a percentage that its counts do not give") {
    Papers papers(Unit::percent);
    auto& seen = papers.at(year_to(2021), "15");
    seen.count = 1511, seen.denominator = 9568;
    CHECK(papers.finds(Rule::wrong_percentage));
    seen.value = 16, seen.value_printed = "16";
    CHECK(papers.messages().empty());
}

TEST_CASE("a percentage of few people must come from some whole number of them") {
    Papers papers(Unit::percent);
    papers.at(year_to(2021), "89.1").denominator = 29;
    CHECK(papers.finds(Rule::wrong_percentage));
    papers.portal.snapshots[0].observations[0].value = 89.7, papers.portal.snapshots[0].observations[0].value_printed = "89.7";
    CHECK(papers.messages().empty());
}

TEST_CASE("eight months beside a whole year, told once for a table") {
    Papers papers;
    papers.area("second");
    for (const auto* area : {"county", "second"}) {
        papers.figure("robbery", area, "2183", year_to(2023));
        papers.figure("robbery", area, "1963", period("2023-04-01", "2023-12-05")).printed.previous = number("2183");
    }
    CHECK(papers.messages() ==
          Messages{"Robbery, Leicestershire, 1 April to 5 December 2023: \"1,963\" for 8 months is compared with "
                   "\"2,183\" for 12 months (Paper of 2030-01-01, 1 January 2030, paragraph 1), and so in 1 more of "
                   "its figures"});
}

TEST_CASE("an arrow shows the number or whether it got better, and nothing else") {
    CHECK_FALSE(wrong_arrow(Arrow::up, "5.0", "6.0", Polarity::low_good));
    CHECK_FALSE(wrong_arrow(Arrow::down, "5.0", "6.0", Polarity::low_good));
    CHECK(wrong_arrow(Arrow::down, "5.0", "6.0", Polarity::neutral));
    CHECK(wrong_arrow(Arrow::down, "5.0", "6.0", Polarity::high_good));
    CHECK(wrong_arrow(Arrow::level, "21", "27", Polarity::low_good));
    CHECK_FALSE(wrong_arrow(Arrow::level, "3.58", "3.39", Polarity::low_good));
}

TEST_CASE("arrows of something else than the change are not held against it") {
    Papers papers(Unit::rate_per_1000);
    auto& seen = papers.at(year_to(2021), "27");
    seen.printed.previous = number("21"), seen.printed.arrow = Arrow::level;
    CHECK(papers.finds(Rule::arrow_against_data));
    papers.portal.snapshots[0].arrows_show = "the past six months";
    CHECK(papers.messages().empty());
}

TEST_CASE("an arrow beside a place shows that the place moved") {
    Papers papers(Unit::rank);
    const auto day = [](int year) {
        return period(std::to_string(year) + "-10-31", std::to_string(year) + "-10-31", text::PeriodKind::point);
    };
    papers.at(day(2023), "13").printed.previous = number("14");
    papers.at(day(2023), "13").printed.arrow = Arrow::level;
    CHECK(papers.finds(Rule::arrow_against_data));
    for (const auto arrow : {Arrow::up, Arrow::down}) {
        papers.portal.snapshots[0].observations[1].printed.arrow = arrow;
        CHECK(papers.messages().empty());
    }
}

TEST_CASE("words that go the other way, or make little of much") {
    CHECK(wrong_words(Said::up, "1.04", "1.00"));
    CHECK(wrong_words(Said::slightly_up, "0.39", "0.59"));
    CHECK(wrong_words(Said::slightly_down, "1.9", "1.5"));
    CHECK(wrong_words(Said::down, "0.5", "0.5"));
    CHECK_FALSE(wrong_words(Said::level, "0.75", "0.83"));  // of a rate nobody can say without counts
    CHECK_FALSE(wrong_words(Said::slightly_up, "100", "112"));
    CHECK_FALSE(wrong_words(Said::slightly_down, "64.2", "60.6"));
    CHECK_FALSE(wrong_words(Said::up, "0.71", "1.37"));
}

TEST_CASE("words are quoted, and not judged by an earlier value of months of another number") {
    Papers papers(Unit::rate_per_1000);
    papers.at(year_to(2020), "1.04");
    auto& seen = papers.at(period("2020-04-01", "2020-12-31"), "1.00");
    seen.printed.previous = number("1.04"), seen.printed.said = Said::up, seen.printed.words = "It has increased.";
    CHECK(papers.finds(Rule::unlike_periods));
    seen.period = year_to(2021);
    CHECK(papers.messages() ==
          Messages{"Robbery, Leicestershire, 12 months to 31 March 2021: the report says \"It has increased\", but it went from "
                   "\"1.04\" to \"1.00\" (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
}

TEST_CASE("words about another area are held against that area's figure") {
    Papers papers(Unit::rate_per_1000);
    papers.area("region").title = "East Midlands";
    papers.at(year_to(2020), "8.6").printed.benchmarks = {{{{model::Kind::area, "region"}, {}}, Said::slightly_up}};
    papers.figure("robbery", "region", "6.8", year_to(2020));
    CHECK(papers.messages() ==
          Messages{"Robbery, Leicestershire, 12 months to 31 March 2020: \"8.6\" is called slightly higher than "
                   "the figure for East Midlands, \"6.8\" (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
    papers.portal.snapshots[0].observations[0].printed.benchmarks[0].said = Said::up;
    CHECK(papers.messages().empty());
}

TEST_CASE("two passages without numbers that say two things") {
    Papers papers;
    papers.at(year_to(2020), "").printed.said = Said::level;
    papers.at(year_to(2020), "").printed.said = Said::down;
    CHECK(papers.finds(Rule::words_against_data));
    papers.portal.snapshots[0].observations[1].printed.said = Said::level;
    CHECK(papers.messages().empty());
}

TEST_CASE("a unit that changes between papers") {
    Papers papers(Unit::ratio);
    papers.at(year_to(2019), "1.37"), papers.at(year_to(2020), "0.76");
    CHECK(papers.messages().empty());
    papers.portal.snapshots[0].observations[1].unit = Unit::rate_per_1000;
    papers.portal.snapshots[0].observations[1].unit_given = true;
    CHECK(papers.messages().empty());  // the first paper prints no unit
    papers.portal.snapshots[0].observations[0].unit = Unit::ratio;
    papers.portal.snapshots[0].observations[0].unit_given = true;
    CHECK(papers.finds(Rule::unit_changed));
}

TEST_CASE("a year that ends after the meeting, and a period of two years that has three") {
    Papers papers;
    papers.portal.snapshots[0].meeting->value.id = "2021-03-19";
    papers.at(year_to(2021), "1674");
    CHECK(papers.finds(Rule::wrong_period));
    Papers years(Unit::rate_per_100000);
    auto& seen = years.at(period("2015-04-01", "2018-03-31"), "24.98");
    seen.printed.words = "reported for a rolling two-year period";
    CHECK(years.finds(Rule::wrong_period));
    seen.period = period("2016-04-01", "2018-03-31");
    CHECK(years.messages().empty());
}

TEST_CASE("areas that do not add up to the area they are in, told only if all of them are printed") {
    Papers papers;
    papers.area("north", "district", "county"), papers.area("south", "district", "county");
    papers.at(year_to(2021), "9568");
    papers.figure("robbery", "north", "5000", year_to(2021));
    CHECK(papers.messages().empty());
    papers.figure("robbery", "south", "4601", year_to(2021));
    CHECK(papers.messages() ==
          Messages{"Robbery, Leicestershire, 12 months to 31 March 2021: the total is \"9,568\", but its 2 areas make "
                   "\"9,601\" (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
    papers.portal.snapshots[0].observations[0].value = 9601;
    CHECK(papers.messages().empty());
}

TEST_CASE("parts of an indicator must add up, but for rounding") {
    Papers papers(Unit::percent);
    papers.indicator("street", Unit::percent), papers.indicator("shop", Unit::percent);
    papers.portal.indicators[0].parts = {{{model::Kind::indicator, "street"}, {}}, {{model::Kind::indicator, "shop"}, {}}};
    papers.at(year_to(2021), "50");
    papers.figure("street", "county", "30", year_to(2021));
    papers.figure("shop", "county", "21", year_to(2021));
    CHECK(papers.messages().empty());
    papers.portal.snapshots[0].observations[2].value = 24;
    CHECK(papers.finds(Rule::parts_differ));
}

TEST_CASE("changes are quoted with the digits and the sign that the paper prints") {
    const auto message = [](const std::string& previous, const std::string& value, const std::string& change,
                            const std::string& percent, Unit unit = Unit::count) {
        Papers papers(unit);
        auto& seen = papers.at(year_to(2021), value);
        if (!previous.empty()) seen.printed.previous = number(previous);
        if (!change.empty()) seen.printed.change = number(change);
        if (!percent.empty()) seen.printed.change_percent = number(percent);
        const auto all = papers.messages();
        REQUIRE(all.size() == 1);
        const auto begin = all[0].find("printed as"), end = all[0].find(" (Paper");
        return all[0].substr(begin, end - begin);
    };
    CHECK(message("100", "120", "", "10") == "printed as \"+10%\", but from 100 to 120 it is +20%");
    CHECK(message("100", "120", "", "10.0") == "printed as \"+10.0%\", but from 100 to 120 it is +20.0%");
    CHECK(message("120", "100", "", "10.00") == "printed as \"+10.00%\", but from 120 to 100 it is \u221216.67%");
    CHECK(message("100", "100", "", "10") == "printed as \"+10%\", but from 100 to 100 it is 0%");
    CHECK(message("", "141", "50", "10") == "printed as \"+10%\", but with a change of +50 to 141 it is +55%");
    CHECK(message("100", "120", "30", "") == "printed as \"+30\", but from 100 to 120 it is +20");
    CHECK(message("1.50", "2.00", "0.90", "", Unit::rate_per_1000) == "printed as \"+0.90\", but from 1.50 to 2.00 it is +0.50");
}
