#include "papers.hpp"

using namespace figures;
using namespace figures::example;
using model::Arrow;
using model::Said;
using model::Unit;

namespace {

/// A figure that went from one rate to another, with these words.
Papers with_words(const std::string& previous, const std::string& value, Said said, const std::string& words) {
    Papers papers(Unit::rate_per_1000);
    auto& seen = papers.at(year_to(2021), value);
    seen.printed.previous = number(previous), seen.printed.said = said, seen.printed.words = words;
    return papers;
}

}  // namespace

TEST_CASE("words that make little of a large change are found in the text, and quoted alone") {
    CHECK(with_words("0.88", "1.3", Said::up, "This is higher. The increasing albeit very slow upward trend has continued.")
              .messages() ==
          Messages{"Robbery, Leicestershire, 12 months to 31 March 2021: the report says \"slow upward trend\", but it went from "
                   "\"0.88\" to \"1.3\" (Paper of 2030-01-01, 1 January 2030, paragraph 1)"});
    CHECK(with_words("1.9", "1.5", Said::down, "There was a small reduction.").finds(Rule::words_against_data));
    CHECK(with_words("0.88", "0.93", Said::up, "a slow upward trend").finds_nothing());
    CHECK(with_words("0.88", "1.3", Said::up, "rising at a slower rate").finds_nothing());
}

TEST_CASE("of a long passage the sentence is quoted that says which way it went") {
    const auto all = with_words("12.8", "10.7", Said::up, "46 were helped. This is an increase. Before, 63 were.").messages();
    REQUIRE(all.size() == 1);
    CHECK(all[0].find("the report says \"This is an increase\", but") != std::string::npos);
}

TEST_CASE("counts are not similar if the difference is three times what chance does") {
    const auto level = [](const std::string& previous, const std::string& value) {
        Papers papers;
        auto& seen = papers.at(year_to(2021), value);
        seen.printed.previous = number(previous), seen.printed.said = Said::level;
        return papers.finds(Rule::words_against_data);
    };
    CHECK(level("1000", "1200"));
    CHECK_FALSE(level("1000", "1100"));
    CHECK_FALSE(level("10", "15"));
}

TEST_CASE("slightly higher than another area, in words that a caveat quotes") {
    Papers papers(Unit::rate_per_1000);
    papers.area("region").title = "East Midlands";
    auto& seen = papers.at(year_to(2020), "8.6");
    seen.printed.benchmarks = {{{{model::Kind::area, "region"}, {}}, Said::up}};
    papers.figure("robbery", "region", "6.8", year_to(2020));
    CHECK(papers.finds_nothing());
    papers.seen(0).caveats = {"The paper then calls it \"slightly higher than the regional average\"."};
    CHECK(papers.finds(Rule::words_against_data));
}

TEST_CASE("the lowest recorded, beside a lower one in the same paper") {
    Papers papers;
    papers.at(year_to(2018), "101").printed.words = "a notable 101, which is the lowest recorded since 2005";
    papers.at(year_to(2019), "100");
    CHECK(papers.finds(Rule::words_against_data));
    papers.seen(1).value = 102;
    CHECK(papers.finds_nothing());
}

TEST_CASE("a list of the highest increases that holds falls is told once") {
    Papers papers;
    papers.area("north", "district"), papers.area("south", "district");
    for (const auto* area : {"north", "south"}) {
        auto& seen = papers.figure("robbery", area, "", year_to(2021));
        seen.printed.change_percent = number("-29"), seen.printed.words = "The following have seen the highest increase: …";
    }
    CHECK(papers.messages() == Messages{"Robbery, paragraph 1: under \"highest increase\" the "
                                        "report lists falls: north (−29%) and south (−29%) (Paper of 2030-01-01, 1 January 2030, "
                                        "paragraph 1)"});
    for (size_t i : {0, 1}) papers.seen(i).printed.change_percent = number("29");
    CHECK(papers.finds_nothing());
}

TEST_CASE("a decrease and an increase in one breath") {
    Papers papers;
    papers.at(year_to(2021), "23").printed.words = "There has been a decrease in RJ referrals increase in RJ referrals received";
    CHECK(papers.finds(Rule::words_against_data));
    papers.seen(0).printed.words = "There has been a decrease in robbery. There was no increase in theft.";
    CHECK(papers.finds_nothing());
}

TEST_CASE("quarters of falls in which another paper saw rises") {
    Papers papers(Unit::rate_per_1000);
    auto& rise = papers.at(period("2019-01-01", "2019-12-31"), "8.6");
    rise.printed.said = Said::up, rise.printed.words = "continue to increase";
    papers.paper("2021-03-19");
    auto& fall = papers.at(period("2020-01-01", "2020-12-31"), "5.5");
    fall.printed.said = Said::down, fall.printed.words = "have been reducing over the last six quarters";
    CHECK(papers.finds(Rule::words_against_data));
    papers.seen(0).printed.words = "have been reducing over the last four quarters";
    CHECK(papers.finds_nothing());
}

TEST_CASE("the arrows of a table have one meaning, and those with another are named together") {
    Papers papers(Unit::rank);
    const auto add = [&](const std::string& id, const char* before, const char* now, Arrow arrow) {
        papers.indicator(id, Unit::rank);
        papers.figure(id, "county", now, day("2023-10-31")).printed.previous = number(before);
        auto& shown = papers.figure(id, "county", now, day("2023-10-31"));
        shown.printed.arrow = arrow, shown.paragraph = "Table 1";
    };
    add("better", "10", "7", Arrow::up), add("worse", "13", "15", Arrow::down), add("same", "12", "12", Arrow::level);
    CHECK(papers.finds_nothing());
    add("down", "14", "13", Arrow::down), add("up", "11", "11", Arrow::up);
    const auto all = papers.messages();
    REQUIRE(all.size() == 1);
    CHECK(all[0] ==
          "Leicestershire, Paper of 2030-01-01, 1 January 2030, Table 1: most arrows show whether the place got better: "
          "\"up\" beside better (\"place 10\" to \"place 7\"). Not so: \"down\" beside down (\"place 14\" to \"place 13\") and "
          "\"up\" "
          "beside up (stayed at \"place 11\") (paragraph 1)");
}
