#include "papers.hpp"

using namespace figures;
using namespace figures::example;
using model::Unit;

namespace {

text::Period q2() { return called(period("2018-10-01", "2019-09-30"), "12 months to September 2019 (2019/20 Q2)"); }

}  // namespace

TEST_CASE("a paper's one figure of another quarter than its title's") {
    Papers papers;
    papers.portal.snapshots[0].period = q2();
    papers.at(called(period("2018-07-01", "2019-06-30"), "Q1 2019/20"), "65.8");
    CHECK(papers.finds(Rule::wrong_period));
    papers.at(period("2018-10-01", "2019-09-30"), "66.0");
    CHECK(papers.finds_nothing());
}

TEST_CASE("columns headed by whole years that hold parts of them are told once") {
    Papers papers;
    for (const auto* year : {"2021", "2022"}) {
        const std::string begin = year;
        papers.at(
            called(period(begin + "-04-01", begin + "-12-05"), begin + "/" + std::to_string(std::stoi(begin.substr(2)) + 1)),
            "9");
    }
    CHECK(papers.messages() ==
          Messages{"Robbery, paragraph 1: the columns are headed \"2021/22\" to \"2022/23\", as if for whole years, but hold the "
                   "numbers of 8 "
                   "months, as the note beside them explains (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
    for (size_t i : {0, 1}) papers.seen(i).period.end = papers.seen(i).period.start.plus_months(12).plus_days(-1);
    CHECK(papers.finds_nothing());
}

TEST_CASE("quarters one to three that end weeks before the third does") {
    Papers papers;
    papers.at(called(period("2023-04-01", "2023-12-05"), "Quarter 1 – Quarter 3 (2023/24)"), "9");
    CHECK(papers.finds(Rule::wrong_period));
    papers.seen(0).period.end = *text::Date::parse("2023-12-27");
    CHECK(papers.finds_nothing());
}

TEST_CASE("a measure that an earlier paper has than the quarter in which it is said to be introduced") {
    Papers papers;
    papers.portal.snapshots[0].period = called(period("2019-01-01", "2019-12-31"), "2019/20 Q3");
    papers.at(period("2019-04-01", "2019-09-30"), "62");
    papers.paper("2031-01-01").period = called(period("2020-01-01", "2020-12-31"), "2020/21 Q3");
    papers.at(period("2020-04-01", "2020-09-30"), "60").printed.words = "introduced in Q4 2019/20 was a new indicator";
    CHECK(papers.finds(Rule::introduced_later));
    papers.seen(0).printed.words = "introduced in Q3 2019/20 was a new indicator";
    CHECK(papers.finds_nothing());
}

TEST_CASE("three years in words and more in figures") {
    Papers papers;
    for (const int year : {2015, 2016, 2017}) papers.at(year_to(year), "1");
    papers.seen(0).printed.words = "Over the previous three years the totals were";
    CHECK(papers.finds_nothing());
    papers.at(year_to(2018), "1");
    CHECK(papers.finds(Rule::wrong_period));
}

TEST_CASE("years and ages that cannot be, told once for a paper, with the notes' quotes") {
    Papers papers;
    papers.portal.snapshots[0].notes = {"It says \"children aged 10-56 years\", and 2022/223."};
    CHECK(papers.messages() ==
          Messages{"Paper of 2030-01-01, 1 January 2030: it prints an impossible range of ages: \"children aged 10-56\""});
    papers.portal.snapshots[0].notes = {"\"the year 2022/223\" and \"the year 20023/24\""};
    CHECK(papers.messages() ==
          Messages{"Paper of 2030-01-01, 1 January 2030: it prints impossible years: \"2022/223\" and \"20023/24\""});
    papers.portal.snapshots[0].notes = {"\"young people aged 8-25\" and \"2018-21\""};
    CHECK(papers.finds_nothing());
}

TEST_CASE("a broken year that makes another number of years than the words say") {
    Papers papers(Unit::percent);
    papers.at(called(period("2021-04-01", "2023-12-05"), "3 year period from 202/21 – 2023/24"), "60");
    CHECK(papers.messages() == Messages{"Paper of 2030-01-01, 1 January 2030: it prints an impossible year: \"202/21\"; \"3 year "
                                        "period from 202/21 – 2023/24\" would be 4 years"});
}

TEST_CASE("what is told as past and was to come, by the date on the paper") {
    Papers papers;
    auto& paper = papers.portal.snapshots[0];
    paper.notes = {"\"Zones were launched on Monday 15th January.\""};
    CHECK(papers.finds_nothing());
    paper.dated = text::Date::parse("2023-12-20");
    CHECK(papers.finds(Rule::wrong_period));
    paper.notes = {"\"Zones will be launched on Monday 15th January.\""};
    CHECK(papers.finds_nothing());
}

TEST_CASE("a heading with another day than the meeting's") {
    Papers papers;
    papers.portal.snapshots[0].meeting->value.id = "2020-03-20";
    papers.portal.snapshots[0].notes = {"\"Strategy Board 10th March 2020\""};
    CHECK(papers.finds(Rule::wrong_period));
    papers.portal.snapshots[0].notes = {"\"Strategy Board 20th March 2020\""};
    CHECK(papers.finds_nothing());
}

TEST_CASE("a financial year that had not ended, and one value for the months of another") {
    Papers papers;
    papers.portal.snapshots[0].period = period("2020-01-01", "2020-12-31");
    papers.at(period("2020-01-01", "2020-12-31"), "1674").printed.words = "referrals for the financial year (1674)";
    CHECK(papers.finds(Rule::wrong_period));
    papers.seen(0).period = year_to(2021);
    papers.seen(0).period.kind = text::PeriodKind::financial_year;
    CHECK(papers.finds_nothing());
    auto& seen = papers.seen(0);
    seen.printed.words = "429 between April and June 2023. Between April and June 2023, 492.";
    seen.value = 429, seen.printed.previous = number("492");
    CHECK(papers.finds(Rule::wrong_period));
    seen.printed.words = "429 between July and September 2023. Between April and June 2023, 492.";
    CHECK(papers.finds_nothing());
}

TEST_CASE("a year that a comparison passes over") {
    Papers papers(Unit::percent);
    auto& seen = papers.at(period("2020-04-01", "2020-09-30"), "60.6");
    seen.printed.previous = number("64.2"), seen.printed.comparison = "End of year figure 2018/19";
    CHECK(papers.finds(Rule::unlike_periods));
    seen.printed.comparison = "End of year figure 2019/20";
    CHECK(papers.finds_nothing());
}
