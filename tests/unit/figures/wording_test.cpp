#include "figures/wording.hpp"

#include <doctest/doctest.h>

#include "example.hpp"
#include "figures/book.hpp"

using namespace figures;
using namespace figures::example;
using model::Mark;
using model::Unit;

namespace {

/// One indicator of one county, in one paper.
struct Line : Example {
    explicit Line(Unit unit = Unit::count) {
        area("county");
        indicator("robbery", unit);
        paper("2030-01-01");
    }

    model::Observation& at(int year, const std::string& value) { return figure("robbery", "county", value, year_to(year)); }

    /// What `say` makes of the last figure and what is said of it.
    template <class Say>
    std::string last(Say&& say) const {
        const Book book(portal);
        const auto& figure = book.figures().back();
        return say(figure, book.said_of(figure));
    }
    std::string change() const { return last(change_words); }
    std::string value() const {
        return last([](const Figure& figure, const Assessment&) { return value_words(figure); });
    }
    std::string sentence() const {
        return last([](const Figure& figure, const Assessment&) { return with_unit(figure); });
    }
    std::string note() const {
        return last([](const Figure& figure, const Assessment&) { return value_note(figure); });
    }
};

}  // namespace

TEST_CASE("a value reads the same in a table and in a sentence, but for what the table names itself") {
    Line rate(Unit::rate_per_1000), money(Unit::pounds), place(Unit::rank);
    rate.at(2021, "2.80"), money.at(2021, "30000"), place.at(2021, "13").denominator = 15;
    CHECK(rate.value() == "2.80");
    CHECK(rate.sentence() == "2.80 for every 1,000 people");
    CHECK(money.value() == "£30,000");
    CHECK(money.sentence() == "£30,000");
    CHECK(place.value() == "13 of 15");
    CHECK(place.sentence() == "place 13");
}

TEST_CASE("a figure without a number says why, in a table and in a sentence") {
    Line line;
    auto& seen = line.at(2021, "");
    CHECK(line.value() == "Not printed");
    CHECK(line.sentence() == "not printed");
    CHECK(line.note() == "[x]");
    seen.status = {Mark::confidential};
    CHECK(line.value() == "Too small to show");
    CHECK(line.sentence() == "too small to show");
    CHECK(line.note() == "[c]");
}

TEST_CASE("both ends of a range have the sign of their unit") {
    CHECK(range_words({28, 40}, Unit::percent) == "28% to 40%");
    CHECK(range_words({0.5, 1}, Unit::ratio) == "0.5 to 1");
    Line line(Unit::percent);
    auto& seen = line.at(2021, "65");
    seen.count = 65, seen.denominator = 100;
    CHECK(line.note() == "65 of 100; 95% interval 55.3% to 73.6%");
}

TEST_CASE("a figure's marks stand in words beside its number") {
    Line line;
    line.at(2021, "7").status = {Mark::provisional, Mark::unreliable};
    CHECK(line.note() == "provisional; not reliable enough");
}

TEST_CASE("percentages change in points, places in places, all else in per cent") {
    Line share(Unit::percent), place(Unit::rank), count;
    share.at(2020, "21"), share.at(2021, "24");
    place.at(2020, "14"), place.at(2021, "13");
    count.at(2020, "1000"), count.at(2021, "938");
    CHECK(share.change() == "+3.0 points since 2019-04-01 to 2020-03-31; the count is not published");
    CHECK(place.change() == "−1 place since 2019-04-01 to 2020-03-31");
    CHECK(count.change() ==
          "−6.2% since 2019-04-01 to 2020-03-31; too few figures are published to know its usual ups and downs");
}

TEST_CASE("what the paper prints has the signs that our own numbers have") {
    model::Printed printed;
    printed.previous = number("10593.5"), printed.change = number("-9098.5"), printed.change_percent = number("5");
    printed.arrow = model::Arrow::up, printed.rag = model::Rating::green;
    CHECK(printed_words(printed) == "previous 10,593.5; change −9,098.5; change +5%; rated green; arrow up");
    CHECK(rating_words(printed) == "rated green; arrow up");
}

TEST_CASE("a disagreement names both values, and their periods where both are known") {
    Line line(Unit::rate_per_1000);
    auto& seen = line.at(2021, "2.7");
    seen.printed.previous = number("2.1"), seen.printed.rag = model::Rating::green;
    CHECK(line.last(disagreement_words) ==
          "This is rated green, but the number rose from 2.1 to 2.7 for every 1,000 people, which is worse.");
    Line arrow;
    arrow.usual_years("robbery", "county", 358);
    arrow.at(2021, "250").printed.arrow = model::Arrow::level;
    CHECK(arrow.last(disagreement_words) ==
          "The printed arrow is level, but the number fell from 356 (12 months to 31 March 2020) to 250 (12 months to 31 March "
          "2021), which is unlikely to be chance alone.");
}

TEST_CASE("how sure a change is: its range and the odds of chance, where there are counts") {
    Line line, rate(Unit::rate_per_1000);
    line.usual_years("robbery", "county", 360);
    line.at(2021, "372");
    rate.at(2020, "4.4"), rate.at(2021, "2.8");
    const auto test = [](const Figure& figure, const Assessment& said) { return test_words(figure, *said.change); };
    CHECK(line.last(test) == "95% interval −14% to +26%, p = 0.604");
    CHECK(rate.last(test).empty());
}

TEST_CASE("paragraphs of a source are one or several, and what is no number keeps its own name") {
    CHECK(paragraph_words("22(iii)") == "paragraph 22(iii)");
    CHECK(paragraph_words("4-6") == "paragraphs 4-6");
    CHECK(paragraph_words("5, Exception Report") == "paragraph 5, Exception Report");
    CHECK(paragraph_words("30-34, Annex B") == "paragraphs 30-34, Annex B");
    CHECK(paragraph_words("Appendix 1") == "Appendix 1");
    CHECK(paragraph_words("2022/23 recommendation 2") == "2022/23 recommendation 2");
    Line line;
    line.at(2021, "7").paragraph = "4, 6";
    CHECK(line.last([](const Figure& figure, const Assessment&) { return source_words(figure); }) ==
          "Paper of 2030-01-01, 1 January 2030, paragraphs 4, 6");
}
