// Axes: round numbers for values, the calendar for time.
#pragma once

#include <string>
#include <vector>

#include "text/date.hpp"

namespace charts {

/// How the numbers of an axis are written: "£1,500", "40%".
struct Unit {
    std::string before;
    std::string after;
};

/// An axis of values that begins at zero, as counts and rates must.
class ValueAxis {
public:
    /// Reaches `highest` or the next round number, in at most four steps of 1, 2, 2.5 or 5 times a power of ten. Steps are whole
    /// numbers unless `highest` is below 4.
    ValueAxis(double highest, Unit unit);

    double end() const { return step_ * steps_; }
    /// 0 for zero, 1 for the end.
    double share(double value) const { return value / end(); }

    struct Tick {
        double value;
        std::string words;
    };
    std::vector<Tick> ticks() const;

private:
    std::string written(double value) const;

    Unit unit_;
    double step_;
    int steps_;
    int decimals_;
};

/// An axis of days, in true proportion.
class TimeAxis {
public:
    TimeAxis(text::Date first, text::Date last) : first_(first), last_(last) {}

    /// 0 for the first day, 1 for the last.
    double share(text::Date day) const;

    struct Tick {
        text::Date day;
        std::string words;  ///< "2019" or "Apr 2019"
    };
    /// At most four, at the beginnings of years or months.
    std::vector<Tick> ticks() const;

private:
    text::Date first_;
    text::Date last_;
};

}  // namespace charts
