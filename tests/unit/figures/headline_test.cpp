#include "figures/headline.hpp"

#include <doctest/doctest.h>

#include "example.hpp"

using namespace figures;
using namespace figures::example;
using model::Polarity;
using model::Unit;

namespace {

struct Line : Example {
    explicit Line(const std::string& title, Unit unit = Unit::count, Polarity polarity = Polarity::low_good) {
        area("leicestershire").title = "Leicestershire";
        indicator("one", unit, polarity).title = title;
        paper("2030-01-01");
    }

    model::Observation& at(const text::Period& when, const std::string& value) {
        return figure("one", "leicestershire", value, when);
    }

    std::string sentence() const {
        const Book book(portal);
        return headline(book.series().front(), book);
    }
};

const auto year_2020 = period("2020-01-01", "2020-12-31", text::PeriodKind::rolling_12_months);

}  // namespace

TEST_CASE("a fall whose count is not published") {
    Line line("Home burglary", Unit::rate_per_1000);
    line.at(year_2020, "2.8").printed.previous = number("4.4");
    CHECK(line.sentence() ==
          "Home burglary in Leicestershire fell from 4.4 to 2.8 for every 1,000 people (12 months to 31 December 2020). "
          "This could not be tested: the count is not published.");
}

TEST_CASE("a rise of counts that is unlikely to be chance alone") {
    Line line("Shoplifting");
    line.usual_years("one", "leicestershire", 515);
    line.at(year_to(2021), "736");
    CHECK(line.sentence().starts_with(
        "Shoplifting in Leicestershire rose by 43%, from 513 (12 months to 31 March 2020) to 736 (12 months to 31 March 2021). "
        "This rise is unlikely to be chance alone, and it is for the worse."));
}

TEST_CASE("a rise of which nobody knows the usual ups and downs") {
    Line line("Shoplifting");
    line.at(period("2022-04-01", "2022-12-05"), "515");
    line.at(period("2023-04-01", "2023-12-05"), "736");
    CHECK(line.sentence() ==
          "Shoplifting in Leicestershire rose by 43%, from 515 (1 April to 5 December 2022) to 736 (1 April to 5 December 2023). "
          "This could not be tested: too few figures are published to know its usual ups and downs.");
}

TEST_CASE("work done is up or down, and chance is not spoken of") {
    Line line("Young people seen");
    line.portal.indicators[0].measures = model::Measure::activity;
    line.at(year_to(2020), "33"), line.at(year_to(2021), "16");
    CHECK(line.sentence() ==
          "Young people seen in Leicestershire fell by 52%, from 33 (12 months to 31 March 2020) to 16 (12 months to 31 March "
          "2021).");
}

TEST_CASE("a newer paper that prints no number leads with its words") {
    Line line("Violence", Unit::rate_per_1000);
    line.at(year_to(2019), "2.2").printed.previous = number("2.8");
    line.paper("2031-03-19");
    auto& newer = line.at(year_to(2021), "");
    newer.status = {model::Mark::unavailable}, newer.printed.said = model::Said::up,
    newer.printed.words = "It is rising steadily.";
    CHECK(
        line.sentence() ==
        "Violence in Leicestershire: up, as reported on 19 March 2031: “It is rising steadily.” No number was printed. The last "
        "one published: 2.2 for every 1,000 people (12 months to 31 March 2019).");
    const Book book(line.portal);
    CHECK(lead_movement(book.series().front(), book) == Movement::said_up);
    line.paper("2032-01-01"), line.at(year_to(2022), "2.0");
    CHECK(line.sentence().starts_with("Violence in Leicestershire: 2.0 for every 1,000 people (12 months to 31 March 2022)."));
}

TEST_CASE("what the paper says leads where nothing can be compared") {
    Line line("Violence", Unit::rate_per_1000);
    line.at(year_2020, "7.0").printed.said = model::Said::up;
    CHECK(line.sentence() ==
          "Violence in Leicestershire: 7.0 for every 1,000 people (12 months to 31 December 2020). It was reported as up.");
}

TEST_CASE("an approximate figure is around, an area is named once, a place moves") {
    Line around("Satisfied people in Leicestershire", Unit::percent);
    around.at(year_2020, "80").approximate = true;
    CHECK(around.sentence().starts_with("Satisfied people in Leicestershire: around 80% (12 months to 31 December 2020)."));
    Line place("Place", Unit::rank);
    place.at(year_to(2020), "6"), place.at(year_to(2021), "7");
    CHECK(place.sentence() ==
          "Place in Leicestershire moved from place 6 (12 months to 31 March 2020) to place 7 (12 months to 31 March 2021).");
}

TEST_CASE("what a paper does not print of a figure is said to be assumed") {
    Line line("Referrals");
    line.portal.indicators[0].measures = model::Measure::activity;
    line.at(year_to(2021), "16").assumed = {model::Assumed::area, model::Assumed::period};
    CHECK(line.sentence().starts_with("Referrals in Leicestershire: 16 (12 months to 31 March 2021; area and period assumed)."));
    line.portal.snapshots[0].observations[0].printed.previous = number("33");
    CHECK(line.sentence() ==
          "Referrals in Leicestershire fell by 52%, from 33 to 16 (12 months to 31 March 2021; area and period assumed).");
}

TEST_CASE("of two statements the one of the later meeting leads") {
    Line line("Violence");
    for (const auto& [meeting, said] : {std::pair("2031-01-01", model::Said::down), {"2032-01-01", model::Said::up}}) {
        line.paper(meeting);
        auto& seen = line.at(year_to(meeting[3] == '1' ? 2022 : 2021), "");
        seen.status = {model::Mark::unavailable}, seen.printed.said = said;
    }
    CHECK(line.sentence().starts_with("Violence in Leicestershire: up, as reported on 1 January 2032"));
}

TEST_CASE("a long line gives its row") {
    Line line("Young offenders");
    for (int year = 2015; year <= 2020; ++year) line.at(year_to(year), std::to_string(190 - 15 * (year - 2015)));
    CHECK(line.sentence().find(" The row before it: 190, 175, 160, 145, 130 (2014-04-01 to 2015-03-31 to ") != std::string::npos);
}

TEST_CASE("a paper without a number leaves the headline to the one before") {
    Line line("All crime", Unit::rate_per_1000);
    line.at(year_to(2019), "65.8"), line.at(year_to(2020), "").status = {model::Mark::unavailable};
    CHECK(line.sentence().starts_with("All crime in Leicestershire: 65.8 for every 1,000 people"));
}

TEST_CASE("a change that may be chance") {
    Line line("Exploitation referrals", Unit::count, Polarity::neutral);
    line.usual_years("one", "leicestershire", 16);
    line.at(year_to(2021), "18");
    CHECK(
        line.sentence() ==
        "Exploitation referrals in Leicestershire rose by 29%, from 14 (12 months to 31 March 2020) to 18 (12 months to 31 March "
        "2021). This could be down to chance. The row before it: 14, 18, 14, 18, 14, 18, 14, 18, 14 (2011-04-01 to 2012-03-31 to "
        "2019-04-01 to 2020-03-31).");
}

TEST_CASE("more hate reports are neither better nor worse by themselves") {
    Line line("Hate crimes and incidents", Unit::count, Polarity::neutral);
    line.usual_years("one", "leicestershire", 702);
    line.at(year_to(2021), "900");
    CHECK(line.sentence().starts_with(
        "Hate crimes and incidents in Leicestershire rose by 29%, from 700 (12 months to 31 March 2020) to 900 (12 months to 31 "
        "March 2021). This rise is unlikely to be chance alone. By itself it is neither better nor worse."));
}

TEST_CASE("percentages say from and to, not a percentage of a percentage") {
    Line line("People who get on well", Unit::percent, Polarity::high_good);
    line.at(year_2020, "94.0").printed.previous = number("94.4");
    CHECK(line.sentence() ==
          "People who get on well in Leicestershire fell from 94.4% to 94.0% (12 months to 31 December 2020). This could not be "
          "tested: the count is not published.");
}

TEST_CASE("an unchanged figure stayed") {
    Line line("People who get on well", Unit::percent, Polarity::high_good);
    line.at(year_2020, "94").printed.previous = number("94");
    CHECK(line.sentence() == "People who get on well in Leicestershire stayed at 94% (12 months to 31 December 2020).");
}

TEST_CASE("a figure with nothing to compare it with says why") {
    Line line("Repeat cases", Unit::percent, Polarity::range);
    line.at(year_2020, "50");
    CHECK(line.sentence() == "Repeat cases in Leicestershire: 50% (12 months to 31 December 2020).");
    line.at(period("2020-01-01", "2020-09-30"), "40");
    CHECK(line.sentence().ends_with(" No comparison: no earlier figure covers the same thing for the same length of time."));
}

TEST_CASE("the reason of a break, a sentence of its own, ends with one full stop") {
    Line line("Hate crimes and incidents", Unit::count);
    line.portal.indicators[0].breaks = {{*text::Date::parse("2020-04-01"), "Covid-19 changed what was reported."}};
    line.at(period("2019-04-01", "2020-03-31", text::PeriodKind::financial_year), "700");
    line.at(period("2020-04-01", "2021-03-31", text::PeriodKind::financial_year), "900");
    CHECK(line.sentence().ends_with(" No comparison: Covid-19 changed what was reported."));
}

TEST_CASE("a figure that was not printed, and one too small to show") {
    Line line("Robbery");
    line.at(period("2024-01-31", "2024-01-31", text::PeriodKind::point), "").status = {model::Mark::unavailable};
    CHECK(line.sentence() == "Robbery in Leicestershire: no figure published (January 2024).");
    line.portal.snapshots[0].observations[0].status = {model::Mark::confidential};
    CHECK(line.sentence() == "Robbery in Leicestershire: the number (January 2024) is too small to show.");
}

TEST_CASE("where the Board's rating disagrees, the sentence says so") {
    Line line("Repeat cases", Unit::percent);
    auto& seen = line.at(year_2020, "27");
    seen.printed.previous = number("21"), seen.printed.rag = model::Rating::green;
    CHECK(line.sentence().ends_with(" This is rated green, but the number rose from 21% to 27%, which is worse."));
}

TEST_CASE("and from when to when, where the papers print both") {
    Line line("Repeat cases", Unit::percent);
    line.at(year_to(2020), "21");
    line.at(year_to(2021), "27").printed.rag = model::Rating::green;
    CHECK(
        line.sentence().ends_with(" This is rated green, but the number rose from 21% (12 months to 31 March 2020) to 27% "
                                  "(12 months to 31 March 2021), which is worse."));
}

TEST_CASE("a trend of five years is told beside the last change") {
    Line line("Shoplifting");
    for (int year = 2014; year <= 2021; ++year) line.at(year_to(year), std::to_string(500 + 60 * (year - 2014)));
    CHECK(line.sentence().ends_with(" Over five years it rose more than chance explains."));
}
