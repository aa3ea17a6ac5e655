#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "figures/distributions.hpp"
#include "figures/significance.hpp"

using namespace figures;

namespace {

struct Row {
    std::string quantity;
    std::vector<double> arguments, results;
};

Row parse(const std::string& line) {
    std::istringstream cells(line);
    Row row;
    std::getline(cells, row.quantity, ',');
    std::string cell;
    for (int column = 0; std::getline(cells, cell, ','); ++column)
        if (!cell.empty()) (column < 5 ? row.arguments : row.results).push_back(std::stod(cell));
    return row;
}

std::vector<Row> recorded() {
    std::ifstream file(R_CHECK_TABLE);
    std::vector<Row> rows;
    std::string line;
    std::getline(file, line);  // names of the columns
    while (std::getline(file, line)) rows.push_back(parse(line));
    return rows;
}

std::vector<double> both(Interval interval) { return {interval.low, interval.high}; }

using Arguments = std::vector<double>;
const std::map<std::string, std::function<std::vector<double>(const Arguments&)>> ours{
    {"normal_quantile", [](const Arguments& a) { return std::vector{normal_quantile(a[0])}; }},
    {"chi_squared_quantile", [](const Arguments& a) { return std::vector{chi_squared_quantile(a[0], a[1])}; }},
    {"binomial_at_most", [](const Arguments& a) { return std::vector{binomial_at_most(a[0], a[1], a[2])}; }},
    {"binomial_at_least", [](const Arguments& a) { return std::vector{binomial_at_least(a[0], a[1], a[2])}; }},
    {"poisson_interval", [](const Arguments& a) { return both(count_interval(a[0], a[1])); }},
    {"wilson_interval", [](const Arguments& a) { return both(proportion_interval({a[0], a[1]}, a[2])); }},
    {"p_of_counts", [](const Arguments& a) { return std::vector{p_of_counts({a[0], a[1]}, {a[2], a[3]})}; }},
    {"student_two_sided", [](const Arguments& a) { return std::vector{student_two_sided(a[0], a[1])}; }},
    {"student_quantile", [](const Arguments& a) { return std::vector{student_quantile(a[0], a[1])}; }},
    {"p_of_clustered", [](const Arguments& a) { return std::vector{p_of_counts({a[0], 1}, {a[1], a[2]}, {a[3], int(a[4])})}; }},
    {"rate_ratio_interval",
     [](const Arguments& a) { return both(rate_ratio_interval({a[0], 1}, {a[1], 1}, {a[2], int(a[3])})); }},
    {"dispersion",
     [](const Arguments& a) {
         std::vector<double> chain;
         for (size_t i = 1; i < a.size(); ++i) chain.push_back(difference(a[i - 1], a[i]));
         return std::vector{dispersion_of({chain}).phi};
     }},
    {"hold_together",
     [](const Arguments& a) {
         const auto hold = hold_together(a, 0.05);
         return std::vector{double(std::count(hold.begin(), hold.end(), true))};
     }},
    {"p_of_proportions", [](const Arguments& a) { return std::vector{p_of_proportions({a[0], a[1]}, {a[2], a[3]})}; }},
};

/// Six digits; Byar's approximation, used from 10, to less than a tenth of a case.
double tolerance(const Row& row, double expected) {
    return row.quantity == "poisson_interval" && row.arguments[0] >= 10 ? 0.1 : 1e-6 * std::abs(expected) + 1e-12;
}

}  // namespace

TEST_CASE("R computes the same intervals, quantiles and probabilities, more than 1,100 of them") {
    const auto rows = recorded();
    CHECK(rows.size() > 1100);
    for (const auto& row : rows) {
        CAPTURE(row.quantity);
        CAPTURE(row.arguments[0]);
        const auto found = ours.at(row.quantity)(row.arguments);
        REQUIRE(found.size() == row.results.size());
        for (size_t i = 0; i < found.size(); ++i) CHECK(std::abs(found[i] - row.results[i]) <= tolerance(row, row.results[i]));
    }
}
