#include <doctest/doctest.h>

#include <numeric>
#include <random>

#include "attacker.hpp"
#include "example.hpp"
#include "figures/suppression.hpp"

using figures::Sums;
using figures::example::Example;
using figures::example::period;

namespace {

const std::vector<std::string> days{"2021-01-01", "2021-04-01", "2021-07-01", "2021-10-01",
                                    "2022-01-01", "2022-04-01", "2022-07-01"};
const std::vector<std::string> areas{"county", "north", "middle", "south"};  // the first is the sum of the others
const std::vector<std::string> indicators{"robbery", "armed", "other"};      // likewise

/// What happened, and what a paper prints of it: quarters, and stretches of them.
class County {
public:
    explicit County(unsigned seed)
        : random_(seed), parts_(pick(0, 2) == 0 ? 2 : 1), quarters_(parts_ == 2 ? 2 : size_t(pick(3, 5))) {
        example_.area("county");
        for (size_t area = 1; area < areas.size(); ++area) example_.area(areas[area], "district", "county");
        for (const auto& id : indicators) example_.indicator(id);
        const auto part = [](const std::string& id) { return model::PlacedRef{{model::Kind::indicator, id}, {}}; };
        example_.portal.indicators[0].parts = {part(indicators[1]), part(indicators[2])};
        const int largest = pick(1, 4) * 6;
        for (size_t i = 0; i < parts_ * 3 * quarters_; ++i) happened_.push_back(pick(0, 1) == 0 ? pick(0, 3) : pick(0, largest));
        example_.paper("2023-01-01");
        print();
    }

    /// What someone knows who reads all that is left: the sum over its box of everything that happened.
    Sums as_published() {
        figures::hide_small_numbers(example_.portal);
        Sums sums{std::vector<Sums::Cell>(happened_.size()), {}};
        const auto& seen = example_.portal.snapshots.back().observations;
        for (size_t i = 0; i < seen.size(); ++i) {
            sums.sums.push_back({sums.cells.size(), boxes_[i]});
            sums.cells.push_back({seen[i].value, seen[i].has(model::Mark::confidential)});
        }
        return sums;
    }

    /// Of the same cells.
    std::vector<double> truth() const {
        std::vector<double> truth(happened_.begin(), happened_.end());
        for (const auto& box : boxes_)
            truth.push_back(std::accumulate(box.begin(), box.end(), 0, [&](int sum, size_t i) { return sum + happened_[i]; }));
        return truth;
    }

private:
    int pick(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }

    void print() {
        const int longer = pick(0, 3) / int(parts_);
        for (size_t indicator = 0; indicator < (parts_ == 2 ? indicators.size() : 1); ++indicator)
            for (size_t area = 0; area < areas.size(); ++area) {
                for (size_t quarter = 0; quarter < quarters_; ++quarter)
                    if (pick(0, 9) != 0) print(indicator, area, quarter, quarter);
                for (int i = 0; i < longer; ++i) {
                    const size_t first = size_t(pick(0, int(quarters_) - 2));
                    print(indicator, area, first, size_t(pick(int(first) + 1, int(quarters_) - 1)));
                }
            }
    }

    void print(size_t indicator, size_t area, size_t first, size_t last) {
        std::vector<size_t> box;
        for (size_t part = 0; part < parts_; ++part)
            for (size_t place = 0; place < 3; ++place)
                for (size_t quarter = first; quarter <= last; ++quarter)
                    if ((indicator == 0 || part + 1 == indicator) && (area == 0 || place + 1 == area))
                        box.push_back((part * 3 + place) * quarters_ + quarter);
        const auto end = text::Date::parse(days[last + 1])->plus_days(-1);
        boxes_.push_back(std::move(box));
        example_.figure(indicators[indicator], areas[area], std::to_string(int(truth().back())), period(days[first], end.iso()));
    }

    std::mt19937 random_;
    size_t parts_;  ///< 1: none are printed
    size_t quarters_;
    Example example_;
    std::vector<int> happened_;
    std::vector<std::vector<size_t>> boxes_;
};

}  // namespace

TEST_CASE("of 300 counties, no hidden figure is given away by areas, parts and stretches of time") {
    size_t hidden = 0, shown = 0, given_away = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        County county(seed);
        const auto sums = county.as_published();
        for (const auto& cell : sums.cells) hidden += cell.hidden, shown += cell.count.has_value();
        given_away += figures::example::given_away(sums, county.truth());
    }
    CHECK(hidden > 1000);
    CHECK(shown > 1000);
    CHECK(given_away == 0);
}
