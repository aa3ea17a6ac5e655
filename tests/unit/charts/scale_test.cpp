#include "charts/scale.hpp"

#include <doctest/doctest.h>

namespace {

text::Date day(std::string_view iso) { return *text::Date::parse(iso); }

std::string words_of(const auto& ticks) {
    std::string all;
    for (const auto& tick : ticks) all += (all.empty() ? "" : " ") + tick.words;
    return all;
}

std::string values_to(double highest, charts::Unit unit = {}) { return words_of(charts::ValueAxis(highest, unit).ticks()); }

std::string times(std::string_view first, std::string_view last) {
    return words_of(charts::TimeAxis(day(first), day(last)).ticks());
}

}  // namespace

TEST_CASE("an axis of values begins at zero and goes to the next round number in few steps") {
    CHECK(values_to(190) == "0 50 100 150 200");
    CHECK(values_to(219) == "0 100 200 300");
    CHECK(values_to(9.1) == "0 5 10");
    CHECK(values_to(0.88) == "0.0 0.5 1.0");
    CHECK(values_to(1495) == "0 500 1,000 1,500");
    CHECK(values_to(96.3, {"", "%"}) == "0% 25% 50% 75% 100%");
    CHECK(values_to(30000, {"£", ""}) == "£0 £10,000 £20,000 £30,000");
}

TEST_CASE("a number of people has no halves on its axis") {
    CHECK(values_to(3) == "0 1 2 3");
    CHECK(values_to(7) == "0 2 4 6 8");
}

TEST_CASE("an axis for nothing but zeros still has a length") {
    const charts::ValueAxis axis(0, {});
    CHECK(axis.end() == 1);
    CHECK(axis.share(0) == 0);
}

TEST_CASE("time stands in true proportion") {
    const charts::TimeAxis axis(day("2014-04-01"), day("2021-03-31"));
    CHECK(axis.share(day("2014-04-01")) == 0);
    CHECK(axis.share(day("2021-03-31")) == 1);
    CHECK(axis.share(day("2015-04-01")) == doctest::Approx(365.0 / 2556));
}

TEST_CASE("the axis of time has at most four round dates, none before the first day or after the last") {
    CHECK(times("2014-04-01", "2020-12-31") == "2016 2018 2020");
    CHECK(times("2018-10-01", "2020-12-31") == "2019 2020");
    CHECK(times("2023-01-01", "2023-12-31") == "Jan 2023 Jul 2023");
    CHECK(times("2023-01-02", "2023-12-31") == "Apr 2023 Jul 2023 Oct 2023");
    CHECK(times("2023-05-02", "2023-05-20") == "");
}
