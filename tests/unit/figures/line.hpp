// One line of figures, and what is said of its last.
#pragma once

#include "example.hpp"
#include "figures/book.hpp"

namespace figures::example {

/// One indicator of one county, in one paper.
struct Line : Example {
    explicit Line(model::Unit unit = model::Unit::count, model::Polarity polarity = model::Polarity::low_good) {
        area("county");
        indicator("robbery", unit, polarity);
        paper("2030-01-01");
    }

    model::Observation& at(int year, const std::string& value) { return figure("robbery", "county", value, year_to(year)); }

    /// Of the last period.
    Assessment said() const {
        const Book book(portal);
        return book.said_of(book.series().front().points.back().latest());
    }
};

/// One after years that vary no more than by chance.
struct LongLine : Line {
    explicit LongLine(int usual, model::Unit unit = model::Unit::count, model::Polarity polarity = model::Polarity::low_good)
        : Line(unit, polarity) {
        usual_years("robbery", "county", usual);
    }
};

}  // namespace figures::example
