// Figures of one moment side by side: a bar for each, from zero.
#pragma once

#include "charts/line_chart.hpp"

namespace charts {

enum class Emphasis {
    ours,      ///< filled
    compared,  ///< outlined
};

struct Bar {
    std::string label;
    std::optional<double> value;  ///< none: only `shown`
    std::string shown;            ///< "7.0", "Too small to show"
    std::optional<figures::Interval> interval = std::nullopt;
    Emphasis emphasis = Emphasis::compared;
};

struct BarChart {
    Words words;
    std::vector<Bar> bars;
    std::vector<Level> levels = {};
};

text::Html draw(const BarChart& chart);

}  // namespace charts
