#include <doctest/doctest.h>

#include "figures/significance.hpp"
#include "line.hpp"

using namespace figures;
using namespace figures::example;
using model::Arrow;
using model::Polarity;
using model::Rating;
using model::Unit;

namespace {

Assessment of_counts(int before, const std::string& after, Polarity polarity = Polarity::low_good) {
    LongLine line(before, Unit::count, polarity);
    line.at(2021, after);
    return line.said();
}

Assessment of_previous(Unit unit, const std::string& previous, const std::string& value, Rating rag = Rating::none) {
    Line line(unit);
    auto& seen = line.at(2021, value);
    seen.printed.previous = number(previous), seen.printed.rag = rag;
    return line.said();
}

}  // namespace

TEST_CASE("a large fall of a count is a fall, and better where low is good") {
    const auto said = of_counts(358, "272");
    CHECK(said.direction == Direction::down);
    CHECK(said.judgement == Judgement::better);
    CHECK(*said.change->p < 0.05);
    CHECK(*said.change->percent == doctest::Approx(-23.6).epsilon(0.001));
    CHECK(said.change->interval->contains(-24));
    CHECK(said.change->interval->high < 0);
}

TEST_CASE("the same move is worse where high is good, and only a change where the polarity is neutral") {
    CHECK(of_counts(358, "272", Polarity::high_good).judgement == Judgement::worse);
    CHECK(of_counts(358, "272", Polarity::neutral).judgement == Judgement::changed);
}

TEST_CASE("a change that may be chance has no arrow") {
    const auto said = of_counts(358, "372");
    CHECK(said.direction == Direction::level);
    CHECK(said.judgement == Judgement::no_clear_change);
    CHECK(*said.change->p > 0.05);
}

TEST_CASE("a change more than chance but smaller than the indicator's threshold has no arrow") {
    const auto said = of_counts(1000000, "1020000");
    CHECK(*said.change->p < 0.05);
    CHECK(said.direction == Direction::level);
}

TEST_CASE("counts that jump from year to year need a larger change") {
    LongLine calm(200);
    calm.at(2021, "300");
    CHECK(calm.said().direction == Direction::up);
    Line jumpy;
    for (int year = 2012; year <= 2020; ++year) jumpy.at(year, year % 2 ? "150" : "250");
    jumpy.paper("2031-01-01"), jumpy.at(2021, "350");
    CHECK(jumpy.said().direction == Direction::level);
}

TEST_CASE("with too few years nobody can tell a change from the usual ups and downs") {
    Line line;
    line.at(2020, "358"), line.at(2021, "272");
    const auto said = line.said();
    CHECK(said.change->by == -86);
    CHECK_FALSE(said.change->p);
    CHECK_FALSE(said.interval);
    CHECK(said.judgement == Judgement::cannot_tell);
    CHECK(said.why == "too few figures are published to know its usual ups and downs");
}

TEST_CASE("the ups and downs of a family are learnt from all of it, at one level of area") {
    LongLine line(358);
    line.portal.indicators[0].family = "crime";
    line.indicator("theft").family = "crime";
    line.area("district", "district");
    line.figure("theft", "county", "358", year_to(2020)), line.figure("theft", "county", "272", year_to(2021));
    line.figure("theft", "district", "358", year_to(2020)), line.figure("theft", "district", "272", year_to(2021));
    const Book book(line.portal);
    const auto judged = [&](std::string_view area) {
        return book.said_of(main_series(book.series(), "theft", area)->points.back().latest()).judgement;
    };
    CHECK(judged("county") == Judgement::better);
    CHECK(judged("district") == Judgement::cannot_tell);
}

TEST_CASE("of work done, money and averages chance says nothing") {
    for (const auto measure : {model::Measure::activity, model::Measure::money, model::Measure::average}) {
        LongLine line(358);
        line.portal.indicators[0].measures = measure;
        line.at(2021, "272");
        const auto said = line.said();
        CHECK(said.judgement == Judgement::moved);
        CHECK_FALSE(said.change->p);
        CHECK_FALSE(said.interval);
        CHECK(movement_of(said) == Movement::less);
    }
}

TEST_CASE("a report of many tests needs a smaller p") {
    LongLine line(358);
    for (int number = 0; number < 30; ++number) {
        const auto id = "other-" + std::to_string(number);
        line.indicator(id).family = "calm";
        line.figure(id, "county", "358", year_to(2020)), line.figure(id, "county", "360", year_to(2021));
        line.portal.snapshots.back().observations.back().period.label = id;
    }
    line.portal.indicators[0].family = "calm";
    line.at(2021, "300");
    const Book book(line.portal);
    const auto& said = book.said_of(main_series(book.series(), "robbery", "county")->points.back().latest());
    CHECK(*said.change->p < 0.05);
    CHECK_FALSE(said.change->holds);
    CHECK(said.judgement == Judgement::no_clear_change);
    CHECK(book.tests_of(line.portal.snapshots.back()) == 31);
}

TEST_CASE("without counts the change is given and not judged") {
    const auto said = of_previous(Unit::rate_per_1000, "4.4", "2.8");
    REQUIRE(said.change);
    CHECK(*said.change->percent == doctest::Approx(-36.36).epsilon(0.001));
    CHECK_FALSE(said.change->p);
    CHECK(said.direction == Direction::unknown);
    CHECK(said.judgement == Judgement::cannot_tell);
    CHECK(said.why == "the count is not published");
}

TEST_CASE("an earlier count beside a count is tested as one of as many days") {
    const auto of = [](int usual, const std::string& previous, const std::string& value) {
        LongLine line(usual);
        line.at(2022, value).printed.previous = number(previous);
        return line.said().judgement;
    };
    CHECK(of(2183, "2183", "1763") == Judgement::better);
    CHECK(of(20, "20", "18") == Judgement::no_clear_change);
}

TEST_CASE("percentages with both counts are tested as proportions") {
    Line line(Unit::percent, Polarity::neutral);
    auto& before = line.at(2020, "60");
    before.count = 48, before.denominator = 80;
    auto& after = line.at(2021, "80");
    after.count = 56, after.denominator = 70;
    const auto said = line.said();
    CHECK(*said.change->p == doctest::Approx(0.00824).epsilon(0.01));
    CHECK(said.direction == Direction::up);
    CHECK(said.interval->contains(80));
    CHECK(said.change->interval->low == doctest::Approx(5.24).epsilon(0.001));
    CHECK(said.change->interval->high == doctest::Approx(33.39).epsilon(0.001));
}

TEST_CASE("rates with counts are tested by their people, and have intervals") {
    Line line(Unit::rate_per_1000);
    for (int year = 2012; year <= 2020; ++year) line.at(year, "4.00").count = 400;  // 100,000 people
    line.at(2021, "2.00").count = 400;                                              // 200,000 people
    const auto said = line.said();
    CHECK(*said.change->p < 0.001);
    CHECK(said.judgement == Judgement::better);
    CHECK(said.interval->contains(2));
}

TEST_CASE("a rate without a count is tested by how many people live there, as far as rounding allows") {
    const auto of = [](double people) {
        Line line(Unit::rate_per_1000);
        for (int year = 2011; year <= 2022; ++year) line.portal.areas[0].population.push_back({year, people, "ONS"});
        for (int year = 2012; year <= 2020; ++year) line.at(year, year % 2 ? "4.01" : "4.00");
        line.paper("2031-01-01");
        line.at(2021, "3.00");
        return line.said();
    };
    const auto said = of(100'000);
    CHECK(said.judgement == Judgement::better);
    CHECK(said.interval);
    const LongLine counts(400);
    CHECK(*said.change->p > p_of_counts({400, 1}, {300, 1}, Book(counts.portal).series()[0].points[0].latest().dispersion));
    CHECK(of(500'000'000).why == "the rate is rounded too roughly");
    Line unknown(Unit::rate_per_1000);
    unknown.at(2020, "4.00"), unknown.at(2021, "3.00");
    CHECK(unknown.said().why == "the count is not published");
}

TEST_CASE("towards the expected range is better, away from it is worse") {
    LongLine line(390, Unit::count, Polarity::range);
    line.portal.indicators[0].range.low = 280, line.portal.indicators[0].range.high = 400;
    line.at(2021, "600");
    CHECK(line.said().judgement == Judgement::worse);
    line.paper("2031-01-01"), line.at(2022, "280").printed.previous = number("600");
    line.portal.indicators[0].range.low = 250;
    CHECK(line.said().change->by == -320);
}

TEST_CASE("numbers that no counts can be are assessed without a test") {
    const auto untested = [](Unit unit, const std::string& value, std::optional<double> count, std::optional<double> among) {
        Line line(unit);
        line.at(2020, "10");
        auto& seen = line.at(2021, value);
        seen.count = count, seen.denominator = among;
        const auto said = line.said();
        return !said.interval && said.change && !said.change->p;
    };
    CHECK(untested(Unit::count, "-4", {}, {}));
    CHECK(untested(Unit::percent, "40", 12, 10));
    CHECK(untested(Unit::percent, "40", 0, 0));
    CHECK(untested(Unit::rate_per_1000, "0", 5, {}));
    CHECK_FALSE(of_previous(Unit::count, "-3", "7").change->p);
}

TEST_CASE("a paper's rating that its own numbers contradict is said, apart from the judgement") {
    CHECK(of_previous(Unit::percent, "21", "27", Rating::green).disagreement == Disagreement::green_but_worse);
    CHECK(of_previous(Unit::percent, "27", "21", Rating::red).disagreement == Disagreement::red_but_better);
    CHECK(of_previous(Unit::percent, "27", "21", Rating::green).disagreement == Disagreement::none);
    CHECK(of_previous(Unit::percent, "27.0", "27.1", Rating::green).disagreement == Disagreement::none);
}

TEST_CASE("areas are ranked among their own kind, for the same period") {
    Example example;
    example.indicator("robbery", Unit::rate_per_1000);
    example.area("county");
    example.paper("2030-01-01");
    for (const auto* value : {"1.0", "3.0", "2.0"}) {
        example.area(std::string("district") + value[0], "district");
        example.figure("robbery", std::string("district") + value[0], value, year_to(2021));
    }
    example.figure("robbery", "county", "0.5", year_to(2021));
    const auto all = example.series();
    const Families families(all);
    std::vector<int> places;
    for (const auto& series : all)
        if (series.area->type == model::AreaType::district)
            places.push_back(*assess(series.points[0].latest(), series, all, families).rank);
    CHECK(places == std::vector<int>{1, 2, 3});
    CHECK_FALSE(assess(all[0].points[0].latest(), all[0], all, families).rank);
}

TEST_CASE("a benchmark inside the interval is similar; without counts nothing is said") {
    LongLine line(100);
    line.at(2021, "100");
    const Book book(line.portal);
    const auto& figure = book.series()[0].points.back().latest();
    CHECK(against(figure, 110) == Standing::similar);
    CHECK(against(figure, 130) == Standing::better);
    CHECK(against(figure, 70) == Standing::worse);
    Line rate(Unit::rate_per_1000);
    rate.at(2021, "7.0");
    CHECK(against(rate.series()[0].points[0].latest(), 9.1) == Standing::unknown);
}

TEST_CASE("a trend needs five years in a row") {
    Line line;
    for (int year = 2014; year <= 2021; ++year) line.at(year, std::to_string(1000 - 40 * (year - 2014)));
    const Book book(line.portal);
    auto trend = trend_of(book.series()[0]);
    REQUIRE(trend);
    CHECK(trend->flagged);
    CHECK(trend->slope < 0);
    Line gap;
    for (const int year : {2015, 2016, 2018, 2019, 2020, 2021}) gap.at(year, "300");
    CHECK_FALSE(trend_of(gap.series()[0]));
}

TEST_CASE("a level arrow is held against a change that is more than chance, and against nothing else") {
    const auto of_arrow = [](Arrow arrow, int before, const std::string& after) {
        LongLine line(before);
        line.at(2021, after).printed.arrow = arrow;
        return line.said();
    };
    const auto clear = of_arrow(Arrow::level, 358, "250");
    CHECK(clear.direction == Direction::down);
    CHECK(clear.disagreement == Disagreement::level_but_moved);
    CHECK(of_arrow(Arrow::level, 272, "378").disagreement == Disagreement::level_but_moved);
    const auto chance = of_arrow(Arrow::level, 358, "350");
    CHECK(chance.direction != Direction::down);
    CHECK(chance.disagreement == Disagreement::none);
    CHECK(of_arrow(Arrow::level, 358, "356").disagreement == Disagreement::none);
    CHECK(of_arrow(Arrow::down, 358, "250").disagreement == Disagreement::none);
    CHECK(of_arrow(Arrow::none, 358, "250").disagreement == Disagreement::none);
    Line shares(Unit::percent);  // of nobody knows how many, so that no change can be told from chance
    shares.at(2020, "81"), shares.at(2021, "12").printed.arrow = Arrow::level;
    CHECK(shares.said().direction == Direction::unknown);
    CHECK(shares.said().disagreement == Disagreement::none);
}

TEST_CASE("a paper that says what else its arrows show is not held to them") {
    LongLine line(358);
    line.at(2021, "250").printed.arrow = Arrow::level;
    line.portal.snapshots.back().arrows_show = "the last three years";
    CHECK(line.said().disagreement == Disagreement::none);
}
