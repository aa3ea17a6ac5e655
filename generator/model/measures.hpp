// What is measured, and the figures that the papers print.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"

namespace model {

enum class Unit { count, rate_per_1000, rate_per_100000, percent, ratio, pounds, rank, average };
enum class Polarity { low_good, high_good, neutral, range };

std::string_view name(Unit unit);       ///< "rate-per-1000", as the data files write it
std::string_view words(Unit unit);      ///< "per 1,000 population"
std::string_view words(Polarity polarity);  ///< "lower is better"

struct Break {
    text::Date from;
    std::string why;
};

struct Indicator : Entry {
    Unit unit = Unit::count;
    Polarity polarity = Polarity::neutral;
    std::optional<double> range_low, range_high;
    std::string source_system;
    std::string frequency;
    int decimals = 0;
    std::vector<Break> breaks;
    std::vector<std::string> caveats;
    std::string smallest_area;
    int suppress_below = 5;
    double threshold = 5;  ///< smallest change, in %, that earns an arrow
    text::Placed<std::string> outcome;  ///< one of the settings' outcomes, or empty
    std::vector<PlacedRef> parts;       ///< indicators that together make up this one
};

/// A number with the digits that the paper has: 70.7 and "70.70".
struct Number {
    double value = 0;
    std::string digits;
};

/// Which way the paper's words say that a number went, or stands beside another.
enum class Said { nothing, up, slightly_up, level, slightly_down, down };

/// How the paper puts the figure beside another area's, which is an observation of its own where it has a number.
struct Benchmark {
    PlacedRef area;
    Said said = Said::nothing;
};

/// What the paper itself printed about a figure.
struct Printed {
    std::optional<Number> previous;        ///< the earlier value
    std::optional<Number> change;          ///< since the earlier value, in the figure's unit
    std::optional<Number> change_percent;  ///< the same in %
    Said said = Said::nothing;             ///< of the change
    std::vector<Benchmark> benchmarks;
    std::string rag;
    std::string arrow;
    std::string comparison;
    std::string words;
};

struct Observation {
    PlacedRef indicator;
    PlacedRef area;
    text::Period period;
    std::optional<double> value;
    std::string value_printed;  ///< the digits as the paper has them: "70.70"
    std::optional<Number> was;  ///< of a revised figure: the value before
    Unit unit = Unit::count;
    bool unit_given = false;  ///< false: the indicator's own unit
    std::optional<double> count;
    std::optional<double> denominator;  ///< of a rank: how many are ranked
    std::vector<std::string> status;  ///< symbols without brackets: "p", "r", "x"
    std::string paragraph;
    std::vector<std::string> caveats;
    Printed printed;
};

struct Snapshot : Entry {
    std::optional<PlacedRef> meeting;
    text::Placed<std::string> pack;
    std::string paper;
    text::Period period{*text::Date::parse("1970-01-01"), *text::Date::parse("1970-01-01"), text::PeriodKind::point, ""};
    std::vector<std::string> notes;
    std::string arrows_show;  ///< where the paper's arrows are not of the change that it prints beside them
    std::vector<Observation> observations;
};

}  // namespace model
