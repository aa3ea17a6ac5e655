#include <doctest/doctest.h>

#include <cmath>

#include "figures/control_chart.hpp"
#include "figures/interval.hpp"
#include "figures/rank.hpp"
#include "figures/rounding.hpp"
#include "figures/significance.hpp"
#include "figures/trend.hpp"

using namespace figures;
using doctest::Approx;

namespace {

void check_interval(Interval found, double low, double high, double within) {
    CHECK(std::abs(found.low - low) < within);
    CHECK(std::abs(found.high - high) < within);
}

bool holds(const std::vector<Signal>& signals, SignalKind kind, size_t first, size_t last) {
    for (const auto& signal : signals)
        if (signal.kind == kind && signal.first == first && signal.last == last) return true;
    return false;
}

}  // namespace

TEST_CASE("counts from 10 have Byar's intervals") {
    check_interval(count_interval(65), 50.163188, 82.849139, 5e-7);
    check_interval(count_interval(1045), 982.593202, 1110.331213, 5e-7);
}

TEST_CASE("smaller counts have exact Poisson intervals") {
    check_interval(count_interval(1), 0.0253178, 5.5716434, 5e-8);
    check_interval(count_interval(0), 0, 3.6888795, 5e-8);
}

TEST_CASE("proportions have Wilson's intervals, differences Newcombe's") {
    check_interval(proportion_interval({65, 100}), 0.552544, 0.736358, 5e-7);
    check_interval(difference_interval({48, 80}, {56, 70}), 0.0524, 0.3339, 5e-5);
}

TEST_CASE("counts that vary more than by chance have wider intervals, which do not reach below 0") {
    check_interval(widened(count_interval(736), 736, 4), 631.561, 846.300, 5e-4);
    CHECK(widened(count_interval(4), 4, 16).low == 0);
}

TEST_CASE("every interval contains its estimate, and a higher confidence contains a lower one") {
    for (double count = 0; count <= 400; ++count) {
        const auto usual = count_interval(count), strict = count_interval(count, 0.998);
        CHECK(usual.contains(count));
        CHECK((strict.low <= usual.low && usual.high <= strict.high));
        CHECK(proportion_interval({count, 400}).contains(count / 400));
        CHECK(difference_interval({100, 400}, {count, 400}).contains((count - 100) / 400));
    }
}

TEST_CASE("intervals rise with their counts") {
    for (double count = 1; count <= 400; ++count) {
        const auto before = count_interval(count - 1), after = count_interval(count);
        CHECK((before.low <= after.low && before.high < after.high));
        const auto was = proportion_interval({count - 1, 400}), is = proportion_interval({count, 400});
        CHECK((was.low < is.low && was.high < is.high));
    }
}

TEST_CASE("what holds for cases holds the other way round for those who are none") {
    for (double count = 0; count <= 40; ++count) {
        const auto cases = proportion_interval({count, 40}), others = proportion_interval({40 - count, 40});
        check_interval(cases, 1 - others.high, 1 - others.low, 1e-12);
        const auto there = difference_interval({count, 40}, {13, 60}), back = difference_interval({13, 60}, {count, 40});
        check_interval(there, -back.high, -back.low, 1e-12);
    }
}

TEST_CASE("a rate ratio's interval turns over with the ratio") {
    const Dispersion usual{2, 5};
    const auto there = rate_ratio_interval({40, 1000}, {57, 2000}, usual),
               back = rate_ratio_interval({57, 2000}, {40, 1000}, usual);
    CHECK(there.low * back.high == Approx(1));
    CHECK(there.contains(57.0 / 2000 / (40.0 / 1000)));
}

TEST_CASE("the exact test of two counts doubles the binomial tail") {
    CHECK(p_of_counts({57, 1}, {40, 1}) == Approx(0.10376938));  // summed term by term
    CHECK(p_of_counts({358, 1}, {372, 1}) == Approx(0.6304).epsilon(1e-4));
    CHECK(p_of_counts({20, 1}, {20, 1}) == 1);
    CHECK(p_of_counts({0, 1}, {0, 1}) == 1);
    CHECK(p_of_counts({10, 1}, {20, 2}) == 1);
}

TEST_CASE("a test of two counts does not care which comes first, and a larger change is less likely") {
    for (double later = 21; later <= 60; ++later) {
        CHECK(p_of_counts({20, 3}, {later, 2}) == Approx(p_of_counts({later, 2}, {20, 3})));
        CHECK(p_of_counts({20, 1}, {later, 1}) <= p_of_counts({20, 1}, {later - 1, 1}));
        CHECK(p_of_counts({20, 1}, {later, 1}, {2, 5}) >= p_of_counts({20, 1}, {later, 1}, {1, 5}));
        CHECK(p_of_counts({20, 1}, {later, 1}, {2, 3}) >= p_of_counts({20, 1}, {later, 1}, {2, 50}));
        CHECK(p_of_counts({20, 1}, {later, 1}, {1, 1000}) >= p_of_counts({20, 1}, {later, 1}));
    }
}

TEST_CASE("two proportions are tested with the pooled z test") {
    CHECK(p_of_proportions({429, 4460}, {383, 4425}) == Approx(0.11507778));  // z = 1.5757745
    CHECK(p_of_proportions({0, 10}, {0, 20}) == 1);
}

TEST_CASE("small samples are tested by Fisher's exact test, of which what was seen counts half") {
    CHECK(p_of_proportions({1, 9}, {11, 14}) == Approx(0.001547988));
    CHECK(p_of_proportions({11, 14}, {1, 9}) == Approx(0.001547988));
    CHECK(p_of_proportions({3, 10}, {3, 10}) < 1);
}

TEST_CASE("clustered events are tested by Student's t") {
    CHECK(p_of_counts({515, 1}, {736, 1}, {4, 5}) == Approx(0.026).epsilon(0.01));  // t = 3.1242
}

TEST_CASE("dispersion is the mean of the successive differences, known by the lengths of their chains") {
    const auto of = [](const std::vector<double>& counts) {
        std::vector<double> chain;
        for (size_t i = 1; i < counts.size(); ++i) chain.push_back(difference(counts[i - 1], counts[i]));
        return dispersion_of({chain});
    };
    CHECK(difference(100, 160) == Approx(3600.0 / 260));
    CHECK(of({100, 160, 90, 150, 80}).phi > 10);
    CHECK(of({100, 95, 90, 85, 80}).phi == 1);
    CHECK(dispersion_of({}).freedom == 0);
    CHECK(dispersion_of({std::vector(8, 1.0)}).freedom == 5);
    CHECK(dispersion_of({std::vector(1, 1.0)}).freedom == 1);
    CHECK(dispersion_of({std::vector(4, 1.0)}).freedom == 2);
    CHECK(dispersion_of({std::vector(4, 1.0), std::vector(4, 1.0), {}}).freedom == 5);  // 2.909 twice
    CHECK_FALSE(dispersion_of({std::vector(4, 1.0)}).is_known());
}

TEST_CASE("of many tests those hold that hold together") {
    const auto hold = hold_together({.205, .001, .039, .008, .041, .06, .042, .074}, 0.05);
    CHECK(hold == std::vector<bool>{false, true, false, true, false, false, false, false});
    CHECK(hold_together({0.04}, 0.05) == std::vector<bool>{true});
    CHECK(hold_together({}, 0.05).empty());
}

TEST_CASE("a trend of five years is flagged if it is strong and does not hang on one year") {
    const auto rising = [](std::vector<double> values) {
        std::vector<TrendPoint> points;
        for (size_t i = 0; i < values.size(); ++i) points.push_back({double(i), values[i], {values[i] - 1.96, values[i] + 1.96}});
        return trend_of(points);
    };
    const auto steady = rising({10, 12, 14, 16, 18});
    REQUIRE(steady);
    CHECK(steady->slope == Approx(2));
    CHECK(steady->chi_squared == Approx(40));  // 2² · Sxx of 10, each weight 1
    CHECK(steady->flagged);
    CHECK_FALSE(rising({10, 10, 10, 10, 10})->flagged);
    CHECK_FALSE(rising({10, 9.9, 9.8, 9.7, 20})->flagged);  // without the last it falls
    CHECK_FALSE(rising({10, 12, 14, 16}));
    CHECK(rising({90, 10, 12, 14, 16, 18})->slope == Approx(2));  // only the last five count
}

TEST_CASE("a control chart's limits come from its moving ranges") {
    const auto chart = control_chart({124, 126, 101, 100, 111, 91, 97, 105});
    REQUIRE(chart);
    CHECK(chart->mean == Approx(106.875));
    CHECK(chart->low == Approx(79.135).epsilon(1e-5));
    CHECK(chart->high == Approx(134.615).epsilon(1e-5));
    CHECK(chart->signals.empty());
    CHECK_FALSE(control_chart({1, 2, 3, 4, 5, 6, 7}));
}

TEST_CASE("each signal of a control chart is found where it is") {
    CHECK(holds(control_chart({10, 11, 10, 11, 10, 11, 10, 11, 10, 40})->signals, SignalKind::outside, 9, 9));
    CHECK(holds(control_chart({10, 12, 10, 12, 20, 21, 20, 21, 20, 21, 20})->signals, SignalKind::one_side, 4, 10));
    CHECK(holds(control_chart({9, 1, 2, 3, 4, 5, 6, 7, 3})->signals, SignalKind::run, 1, 7));
    CHECK(holds(control_chart({10, 12, 10, 12, 10, 12, 10, 12, 10, 16, 16})->signals, SignalKind::near_limit, 8, 10));
    CHECK(control_chart({10, 12, 10, 12, 10, 12, 10, 12})->signals.empty());
}

TEST_CASE("equal values share a place and the next place is skipped") {
    CHECK(ranks({3, 1, 2, 1}, model::Polarity::low_good) == std::vector<int>{4, 1, 3, 1});
    CHECK(ranks({3, 1, 2, 1}, model::Polarity::high_good) == std::vector<int>{1, 3, 2, 3});
}

TEST_CASE("a group of 15 has quartiles of 4, 4, 4 and 3 places, a group below eight none") {
    std::vector<int> quartiles;
    for (int place = 1; place <= 15; ++place) quartiles.push_back(*quartile(place, 15));
    CHECK(quartiles == std::vector<int>{1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4});
    CHECK_FALSE(quartile(1, 7));
    CHECK(quartile(8, 8) == 4);
}

TEST_CASE("numbers are rounded half away from zero, as readers see them") {
    CHECK(rounded(0.5, 0) == 1);
    CHECK(rounded(-0.5, 0) == -1);
    CHECK(rounded(2.675, 2) == Approx(2.68));
    CHECK(rounded(-6.15, 1) == Approx(-6.2));
    CHECK(rounded(6.1499, 1) == Approx(6.1));
    CHECK(shown(1495, 0) == "1,495");
    CHECK(shown(-1234567.25, 1) == "−1,234,567.3");
    CHECK(shown(-0.04, 1) == "0.0");
    CHECK(decimals_of("70.70") == 2);
    CHECK(decimals_of("7") == 0);
}
