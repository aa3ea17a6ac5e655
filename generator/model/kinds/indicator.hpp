// Indicators: what is measured, and how to read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/area_type.hpp"
#include "model/entry_keys.hpp"
#include "model/unit.hpp"

namespace model {

enum class Polarity { low_good, high_good, neutral, range };

/// "low-good", as the content writes it.
constexpr std::string_view name(Polarity polarity) {
    switch (polarity) {
        case Polarity::low_good: return "low-good";
        case Polarity::high_good: return "high-good";
        case Polarity::neutral: return "neutral";
        case Polarity::range: return "range";
    }
    return "";
}

/// "lower is better"
constexpr std::string_view words(Polarity polarity) {
    switch (polarity) {
        case Polarity::low_good: return "lower is better";
        case Polarity::high_good: return "higher is better";
        case Polarity::neutral: return "neither higher nor lower is better by itself";
        case Polarity::range: return "best within a range";
    }
    return "";
}

/// What kind of figure it has, which decides what may be said of chance.
enum class Measure { events, proportion, survey, activity, money, rank, ratio, average };

/// "events", as the content writes it.
constexpr std::string_view name(Measure measure) {
    switch (measure) {
        case Measure::events: return "events";
        case Measure::proportion: return "proportion";
        case Measure::survey: return "survey";
        case Measure::activity: return "activity";
        case Measure::money: return "money";
        case Measure::rank: return "rank";
        case Measure::ratio: return "ratio";
        case Measure::average: return "average";
    }
    return "";
}

/// "events that one system counts"
constexpr std::string_view words(Measure measure) {
    switch (measure) {
        case Measure::events: return "events that one system counts";
        case Measure::proportion: return "a share of counted cases";
        case Measure::survey: return "answers of people who were asked";
        case Measure::activity: return "work done";
        case Measure::money: return "money";
        case Measure::rank: return "places in a group";
        case Measure::ratio: return "a ratio";
        case Measure::average: return "an average";
    }
    return "";
}

/// Chance says nothing of work done, money, places, ratios and averages.
constexpr bool can_be_tested(Measure measure) {
    return measure == Measure::events || measure == Measure::proportion || measure == Measure::survey;
}

enum class Frequency { monthly, quarterly, annual, one_off };

constexpr std::string_view name(Frequency frequency) {
    switch (frequency) {
        case Frequency::monthly: return "monthly";
        case Frequency::quarterly: return "quarterly";
        case Frequency::annual: return "annual";
        case Frequency::one_off: return "one-off";
    }
    return "";
}

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
    std::optional<Measure> measures;  ///< nothing: no figure of it is tested
    std::string family;               ///< indicators of one family vary alike; empty: it has none but itself
    Polarity polarity = Polarity::neutral;
    Range range;
    std::string source_system;
    std::optional<Frequency> frequency;
    int decimals = 0;
    std::vector<Break> breaks;
    std::vector<std::string> caveats;
    std::optional<AreaType> smallest_area;
    int suppress_below = 5;
    std::optional<double> threshold;    ///< smallest change that may be called better or worse, in % or in percentage points
    text::Placed<std::string> outcome;  ///< one of the settings' outcomes, or empty
    std::vector<PlacedRef> parts;       ///< indicators that together make up this one
    std::optional<PlacedRef> part_of;   ///< the indicator on whose page it stands; nothing: it has a page of its own
    std::optional<PlacedRef> variant_of;
};

template <class Keys>
void describe(Keys& keys, Break& one) {
    keys(Key("from", "The first day of the new definition.").required().like("2019-04-01"), one.from);
    keys(Key("why", "What changed.").required().like("What changed"), one.why);
}

template <class Keys>
void describe(Keys& keys, Range& range) {
    keys(Key("low", "The lowest good value."), range.low);
    keys(Key("high", "The highest good value."), range.high);
}

template <class Keys>
void describe(Keys& keys, Indicator& indicator) {
    describe_common(keys, indicator, Needs::everything);
    keys(Key("unit", "What its figures count.").begin("rate-per-1000"), indicator.unit);
    keys(Key("measures", "What kind of figure it has: only events, proportion and survey can be tested.").begin("events"),
         indicator.measures);
    keys(Key("family", "A word that it shares with indicators which vary alike, such as kinds of crime of one source.")
             .like("recorded-crime"),
         indicator.family);
    keys(Key("polarity", "Whether a higher figure is better.").begin("low-good"), indicator.polarity);
    keys(Key("range", "Where the figures should be, if the polarity is a range.").like("{low: 28, high: 40}"), indicator.range);
    keys(Key("source_system", "Where the figures come from.").like("as printed"), indicator.source_system);
    keys(Key("frequency", "How often there are new ones.").like("quarterly"), indicator.frequency);
    keys(Key("decimals", "How many decimals are shown.").begin("2"), indicator.decimals);
    keys(Key("breaks", "Days from which figures cannot be compared with those before.")
             .like("[{from: 2019-04-01, why: What changed}]"),
         indicator.breaks);
    keys(Key("caveats", "What a reader has to know.").like("[One sentence.]"), indicator.caveats);
    keys(Key("smallest_area", "No figure of a smaller area may be shown.").like("district"), indicator.smallest_area);
    keys(Key("suppress_below", "Counts below it could identify someone, and are left out.").like("5"), indicator.suppress_below);
    keys(Key("threshold",
             "The smallest change that is called better or worse: in percentage points for percentages (2), else in % (5).")
             .like("5"),
         indicator.threshold);
    keys.relations(Key("priorities", "The priorities it measures.").of(Kind::priority), indicator);
    keys.relations(Key("plans", "The plans it measures.").of(Kind::plan), indicator);
    keys(Key("outcome", "One of the outcomes in site.yaml.").like("one of the outcomes in site.yaml"), indicator.outcome);
    keys.relations(Key("parts", "The indicators that together make up this one.").of(Kind::indicator), indicator,
                   indicator.parts);
    keys.relation(Key("part_of", "The indicator on whose page it stands, such as the question of which this is one answer.")
                      .of(Kind::indicator),
                  indicator, indicator.part_of);
    keys(Key("variant_of", "The indicator of the same measure on another base: other people asked, another list counted.")
             .of(Kind::indicator),
         indicator.variant_of);
    keys.relations(Key("related", "Indicators that are read beside it.").of(Kind::indicator), indicator);
}

}  // namespace model
