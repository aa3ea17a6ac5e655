// Figures over time: points where their periods end, a line only where they can be compared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "charts/scale.hpp"
#include "charts/svg.hpp"
#include "figures/interval.hpp"

namespace charts {

/// How a point hangs together with the one before it, if both have a value.
enum class Join {
    none,
    line,
    dashes,  ///< their periods share months
};

struct TimePoint {
    text::Period period;
    std::optional<double> value;  ///< none: nothing is drawn but `shown`, at the foot of the chart
    std::string shown;            ///< "2.8", "94%", "[c]"
    std::optional<figures::Interval> interval = std::nullopt;
    Join join = Join::none;
    bool stands_out = false;  ///< drawn as a diamond: a signal of a control chart
};

/// From this day the figures are counted in another way.
struct TimeBreak {
    text::Date from;
    std::string words;
};

/// A line across at one value, such as a mean, a limit or a regional average.
struct Level {
    double value;
    std::string words;
};

/// Between these values all is as advised.
struct Band {
    double low;
    double high;
    std::string words;
};

struct LineChart {
    Words words;
    Unit unit;
    std::vector<TimePoint> points;     ///< at least one with a value; the earliest first
    std::vector<TimePoint> also = {};  ///< other figures for the same periods, never joined: hollow
    std::vector<TimeBreak> breaks = {};
    std::vector<Level> levels = {};
    std::optional<Band> band = std::nullopt;
};

text::Html draw(const LineChart& chart);

}  // namespace charts
