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

std::string_view name(Unit unit);           ///< "rate-per-1000", as the data files write it
std::string_view words(Unit unit);          ///< "per 1,000 population"
std::string_view name(Polarity polarity);   ///< "low-good"
std::string_view words(Polarity polarity);  ///< "lower is better"

enum class AreaType { nation, region, force, county, unitary, district, beat, family_group };
std::string_view name(AreaType type);  ///< "family-group"

enum class Frequency { monthly, quarterly, annual, one_off };
std::string_view name(Frequency frequency);  ///< "one-off"

const text::Period no_period{*text::Date::parse("1970-01-01"), *text::Date::parse("1970-01-01"), text::PeriodKind::point, ""};

struct Break {
    text::Date from = *text::Date::parse("1970-01-01");
    std::string why;
};

struct Range {
    std::optional<double> low;
    std::optional<double> high;
};

struct Indicator : Entry {
    static constexpr About about{.name = "indicator",
                                 .plural = "Indicators",
                                 .folder = "indicators",
                                 .address = "/performance/",
                                 .list = "performance",
                                 .heading = "Performance",
                                 .listed_as = "figures"};
    Unit unit = Unit::count;
    Polarity polarity = Polarity::neutral;
    Range range;
    std::string source_system;
    std::optional<Frequency> frequency;
    int decimals = 0;
    std::vector<Break> breaks;
    std::vector<std::string> caveats;
    std::optional<AreaType> smallest_area;
    int suppress_below = 5;
    double threshold = 5;               ///< smallest change, in %, that earns an arrow
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
std::string_view name(Said said);  ///< "slightly-up"; empty for nothing

/// The paper's rating of a figure.
enum class Rating { none, red, amber, green };
std::string_view name(Rating rating);  ///< "amber"; empty for none

/// Which way the paper's arrow points.
enum class Arrow { none, up, level, down };
std::string_view name(Arrow arrow);  ///< "up"; empty for none

/// What has to be known of a figure's number, or why there is none.
enum class Mark { provisional, revised, unavailable, confidential, break_in_series, unreliable, not_applicable, low };
std::string_view name(Mark mark);   ///< as it is written: "p", in tables "[p]"
std::string_view words(Mark mark);  ///< "provisional"

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
    Rating rag = Rating::none;
    Arrow arrow = Arrow::none;
    std::string comparison;
    std::string words;
};

struct Observation {
    PlacedRef indicator;
    PlacedRef area;
    text::Period period = no_period;
    std::optional<double> value;
    std::string value_printed;  ///< the digits as the paper has them: "70.70"
    std::optional<Number> was;  ///< of a revised figure: the value before
    Unit unit = Unit::count;
    bool unit_given = false;  ///< false: the indicator's own unit
    std::optional<double> count;
    std::optional<double> denominator;  ///< of a rank: how many are ranked
    std::vector<Mark> status;
    std::string paragraph;
    std::vector<std::string> caveats;
    Printed printed;

    bool has(Mark mark) const;
};

struct Snapshot : Entry {
    static constexpr About about{.name = "snapshot",
                                 .plural = "Performance reports",
                                 .folder = "snapshots",
                                 .address = "/performance/snapshots/",
                                 .form = FileForm::json,
                                 .list = "performance",
                                 .sorted = Sorted::latest_first,
                                 .listed_as = "report of figures"};
    std::optional<PlacedRef> meeting;
    text::Placed<std::string> pack;
    std::string paper;
    text::Period period = no_period;
    std::vector<std::string> notes;
    std::string arrows_show;  ///< where the paper's arrows are not of the change that it prints beside them
    std::vector<Observation> observations;
};

}  // namespace model
