// The figures of one indicator and area over time.
#pragma once

#include <string>
#include <vector>

#include "figures/figure.hpp"

namespace figures {

/// One period. Papers that print the same period again are all kept, in the order of their meetings.
struct Point {
    text::Period period;
    std::vector<Figure> printed;
    bool overlaps = false;  ///< shares days with the point before it
    std::string broken;     ///< why it does not compare with the point before it; empty if it does

    const Figure& latest() const { return printed.back(); }
    std::optional<double> value() const { return latest().value(); }
};

/// Points of one unit and one length of period (part years: of the same months), the earliest first. Figures without a value are
/// points too: a gap in the line.
struct Series {
    const model::Indicator* indicator;
    const model::Area* area;
    model::Unit unit;
    std::shared_ptr<const Breaks> breaks;
    std::vector<Point> points;
};

/// All series, in the order of indicator and area; of one indicator and area, the one that reaches furthest comes first.
std::vector<Series> series_of(const std::vector<Figure>& figures);

/// The series of one indicator and area that reaches furthest; null if there is none.
const Series* main_series(const std::vector<Series>& all, std::string_view indicator, std::string_view area);

/// The last point that has a value; null if none has.
const Point* latest_point(const Series& series);
/// Of the last point that has a value or hides one; if none does, of the last.
const Figure& latest_figure(const Series& series);

/// True if the two share a day.
bool overlap(const text::Period& a, const text::Period& b);
/// Why figures of the two periods cannot be compared: a break in what is counted falls between them or inside one of them. Empty
/// if they can.
std::string break_between(const Breaks& breaks, const text::Period& earlier, const text::Period& later);
/// In months, at least 1; 0 for one date.
int months_of(const text::Period& period);

/// The points that may be tested together: those with an exact value since the latest break; of points that overlap, the earlier
/// one.
/// The earliest first.
std::vector<const Point*> comparable_points(const Series& series);

}  // namespace figures
