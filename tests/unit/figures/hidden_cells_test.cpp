#include "figures/hidden_cells.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "attacker.hpp"
#include "figures/possible_counts.hpp"

using figures::Sums;
using figures::example::given_away;

namespace {

constexpr double limit = 5;

size_t hidden_in(const Sums& sums) {
    return size_t(std::count_if(sums.cells.begin(), sums.cells.end(), [](const auto& cell) { return cell.hidden; }));
}

class Random {
public:
    int pick(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }

    /// Counts from 0, many of them small.
    double count(int largest) { return pick(0, 2) == 0 ? pick(0, 4) : pick(0, largest); }

    /// Hides small counts as the rule does, and forgets a few totals, which were never printed.
    void publish(Sums& sums) {
        for (auto& cell : sums.cells) cell.hidden = *cell.count > 0 && *cell.count < limit;
        for (const auto& sum : sums.sums)
            if (pick(0, 5) == 0) sums.cells[sum.whole] = {};
        for (auto& cell : sums.cells)
            if (pick(0, 40) == 0) cell.count.reset();  // held back by the paper itself, or never printed
    }

private:
    std::mt19937 random_{20261128};
};

/// A cuboid with its totals in every direction; its last line in each is the total.
Sums random_cuboid(Random& random, std::vector<int> sizes) {
    size_t all = 1;
    for (auto& size : sizes) all *= size_t(++size);
    Sums sums{std::vector<Sums::Cell>(all, {0}), {}};
    const int largest = random.pick(1, 4) * 6;
    const auto place = [&](size_t cell, size_t axis) {
        for (size_t before = 0; before < axis; ++before) cell /= size_t(sizes[before]);
        return int(cell % size_t(sizes[axis]));
    };
    const auto is_total = [&](size_t cell, size_t axis) { return place(cell, axis) + 1 == sizes[axis]; };
    for (size_t cell = 0; cell < all; ++cell)
        if (!is_total(cell, 0) && !is_total(cell, 1) && !is_total(cell, sizes.size() - 1))
            sums.cells[cell].count = random.count(largest);
    size_t step = 1;
    for (size_t axis = 0; axis < sizes.size(); step *= size_t(sizes[axis++]))
        for (size_t cell = 0; cell < all; ++cell) {
            if (!is_total(cell, axis)) continue;
            Sums::Sum sum{cell, {}};
            for (size_t back = 1; back < size_t(sizes[axis]); ++back) sum.parts.push_back(cell - back * step);
            sums.cells[cell].count = 0;
            for (const size_t part : sum.parts) *sums.cells[cell].count += *sums.cells[part].count;
            sums.sums.push_back(std::move(sum));
        }
    return sums;
}

/// Quarters, and windows over them: years that roll by a quarter, years to date.
Sums random_windows(Random& random) {
    Sums sums;
    const size_t quarters = size_t(random.pick(4, 7));
    for (size_t quarter = 0; quarter < quarters; ++quarter) sums.cells.push_back({random.count(14)});
    for (int windows = random.pick(2, 5); windows > 0; --windows) {
        const size_t first = size_t(random.pick(0, int(quarters) - 2)),
                     last = size_t(random.pick(int(first) + 1, int(quarters) - 1));
        Sums::Sum sum{sums.cells.size(), {}};
        double total = 0;
        for (size_t quarter = first; quarter <= last; ++quarter)
            sum.parts.push_back(quarter), total += *sums.cells[quarter].count;
        sums.cells.push_back({total});
        sums.sums.push_back(std::move(sum));
    }
    return sums;
}

/// Hides more in tables of one sort until enough of them had anything hidden.
template <class Make>
void attack(size_t enough, Make&& make) {
    Random random;
    size_t tables = 0, before = 0, after = 0;
    while (tables < enough) {
        Sums sums = make(random);
        std::vector<double> truth;
        for (const auto& cell : sums.cells) truth.push_back(*cell.count);
        random.publish(sums);
        if (hidden_in(sums) == 0) continue;
        ++tables;
        before += given_away(sums, truth);
        figures::hide_more(sums);
        after += given_away(sums, truth);
    }
    CHECK(before > enough / 2);  // else the attacker is too weak to prove anything
    CHECK(after == 0);
}

Sums one_sum(std::vector<Sums::Cell> parts, Sums::Cell whole) {
    Sums sums{std::move(parts), {{0, {}}}};
    for (size_t part = 0; part < sums.cells.size(); ++part) sums.sums[0].parts.push_back(part);
    sums.sums[0].whole = sums.cells.size();
    sums.cells.push_back(whole);
    return sums;
}

/// "3 [c] [c] 12": what is published of the cells.
std::string published(Sums sums) {
    figures::hide_more(sums);
    std::string words;
    for (const auto& [count, hidden] : sums.cells)
        words += (words.empty() ? "" : " ") + (hidden ? "[c]" : count ? std::to_string(int(*count)) : "-");
    return words;
}

}  // namespace

TEST_CASE("of 2,000 tables in two directions, each hidden count may be any of six numbers or more") {
    attack(2000, [](Random& random) { return random_cuboid(random, {random.pick(1, 4), random.pick(1, 4)}); });
}

TEST_CASE("of 300 tables in three directions, each hidden count may be any of six numbers or more") {
    attack(300, [](Random& random) { return random_cuboid(random, {random.pick(2, 3), 2, 2}); });
}

TEST_CASE("of 1,000 sets of windows that overlap, each hidden count may be any of six numbers or more") {
    attack(1000, [](Random& random) { return random_windows(random); });
}

TEST_CASE("a shown neighbour is hidden, too, where the hidden ones could be few numbers only") {
    CHECK(published(one_sum({{5}, {1, true}, {2, true}}, {8})) == "[c] [c] [c] 8");
    CHECK(published(one_sum({{5}, {{}, true}, {{}, true}}, {8})) == "[c] [c] [c] 8");
}

TEST_CASE("the total is hidden where all its parts are") {
    CHECK(published(one_sum({{0}, {1, true}, {2, true}}, {3})) == "0 [c] [c] [c]");
}

TEST_CASE("only what is needed is hidden, the smallest first") {
    CHECK(published(one_sum({{2, true}, {30}, {9}}, {41})) == "[c] 30 [c] 41");
    CHECK(published(one_sum({{4, true}, {3, true}, {12}}, {19})) == "[c] [c] 12 19");
    CHECK(published(one_sum({{3, true}, {3, true}, {12}}, {18})) == "[c] [c] [c] 18");
}

TEST_CASE("a count that is printed nowhere protects as far as it can be large") {
    CHECK(published(one_sum({{2, true}, {30}}, {})) == "[c] 30 -");
    CHECK(published(one_sum({{2, true}, {30}, {}}, {60})) == "[c] 30 - 60");
    CHECK(published(one_sum({{2, true}, {30}, {}}, {34})) == "[c] [c] - 34");
}

TEST_CASE("a sum that its printed counts contradict is protected as if it held") {
    CHECK(published(one_sum({{2, true}, {30}, {9}}, {50})) == "[c] 30 [c] 50");
    CHECK(published(one_sum({{2, true}, {30}, {}}, {20})) == "[c] 30 - [c]");
}

TEST_CASE("counts that are printed nowhere are found from the sums that they stand in") {
    const auto known = one_sum({{2, true}, {30}, {}}, {45});
    CHECK(figures::possible_counts(known) == std::vector<double>{2, 30, 13, 45});
    const auto held_back = one_sum({{{}, true}, {30}, {}}, {33});
    const auto found = figures::possible_counts(held_back);
    CHECK(found[0] >= 1);
    CHECK(found[0] + found[2] == 3);
}
