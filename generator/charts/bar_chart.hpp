// Figures of one moment side by side: a bar for each, from zero; or the parts of a whole, each where it stands in the whole.
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
    double from = 0;  ///< of a part: the parts before it
};

struct BarChart {
    Words words;
    std::vector<Bar> bars;
    std::vector<Level> levels = {};
    std::optional<double> whole = std::nullopt;  ///< of parts: drawn as a frame around each
};

text::Html draw(const BarChart& chart);

}  // namespace charts
