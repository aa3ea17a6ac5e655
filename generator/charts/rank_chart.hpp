// Places in a group of similar areas: a strip of as many dots as the group has members.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "charts/svg.hpp"

namespace charts {

struct RankRow {
    std::string label;
    int place;                                 ///< from 1
    std::optional<int> before = std::nullopt;  ///< the place a year earlier
    int of;                                    ///< members of the group
    std::string shown;                         ///< "12 of 15"
};

struct RankChart {
    Words words;
    std::string first;  ///< what place 1 means: "Least crime"
    std::string last;
    std::vector<RankRow> rows;
};

text::Html draw(const RankChart& chart);

}  // namespace charts
