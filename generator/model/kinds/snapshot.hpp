// Snapshots: the figures that a paper prints.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry_keys.hpp"
#include "model/number.hpp"
#include "model/unit.hpp"

namespace model {

const text::Period no_period{*text::Date::parse("1970-01-01"), *text::Date::parse("1970-01-01"), text::PeriodKind::point, ""};

/// Which way the paper's words say that a number went, or stands beside another.
enum class Said { nothing, up, slightly_up, level, slightly_down, down };

/// "slightly-up", as the content writes it; empty for nothing.
constexpr std::string_view name(Said said) {
    switch (said) {
        case Said::nothing: return "";
        case Said::up: return "up";
        case Said::slightly_up: return "slightly-up";
        case Said::level: return "level";
        case Said::slightly_down: return "slightly-down";
        case Said::down: return "down";
    }
    return "";
}

/// The paper's rating of a figure.
enum class Rating { none, red, amber, green };

/// "amber"; empty for none.
constexpr std::string_view name(Rating rating) {
    switch (rating) {
        case Rating::none: return "";
        case Rating::red: return "red";
        case Rating::amber: return "amber";
        case Rating::green: return "green";
    }
    return "";
}

/// Which way the paper's arrow points.
enum class Arrow { none, up, level, down };

/// "up"; empty for none.
constexpr std::string_view name(Arrow arrow) {
    switch (arrow) {
        case Arrow::none: return "";
        case Arrow::up: return "up";
        case Arrow::level: return "level";
        case Arrow::down: return "down";
    }
    return "";
}

/// What has to be known of a figure's number, or why there is none.
enum class Mark { provisional, revised, unavailable, confidential, break_in_series, unreliable, not_applicable, low };

/// As it is written: "p", in tables "[p]".
constexpr std::string_view name(Mark mark) {
    switch (mark) {
        case Mark::provisional: return "p";
        case Mark::revised: return "r";
        case Mark::unavailable: return "x";
        case Mark::confidential: return "c";
        case Mark::break_in_series: return "b";
        case Mark::unreliable: return "u";
        case Mark::not_applicable: return "z";
        case Mark::low: return "low";
    }
    return "";
}

/// "provisional"
constexpr std::string_view words(Mark mark) {
    switch (mark) {
        case Mark::provisional: return "provisional";
        case Mark::revised: return "revised";
        case Mark::unavailable: return "not printed";
        case Mark::confidential: return "too small to show";
        case Mark::break_in_series: return "counted in another way before";
        case Mark::unreliable: return "not reliable enough";
        case Mark::not_applicable: return "does not apply";
        case Mark::low: return "too small for its decimals";
    }
    return "";
}

/// What a figure's paper does not print, and a reader of it has taken from what stands around.
enum class Assumed { area, period };

/// "area", as the content writes it.
constexpr std::string_view name(Assumed assumed) {
    switch (assumed) {
        case Assumed::area: return "area";
        case Assumed::period: return "period";
    }
    return "";
}

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

/// What a paper says cannot be compared with what was before.
struct PaperBreak {
    text::Date from = *text::Date::parse("1970-01-01");
    std::string why;
    std::vector<PlacedRef> areas;       ///< and what lies within them
    std::vector<PlacedRef> indicators;  ///< none: every one
};

/// What the paper's own summary calls an exception.
struct PaperException {
    std::string words;
    std::string paragraph;
    std::optional<PlacedRef> indicator;
};

struct Observation {
    PlacedRef indicator;
    PlacedRef area;
    text::Period period = no_period;
    std::optional<double> value;
    std::string value_printed;  ///< the digits as the paper has them: "70.70"
    std::optional<Number> was;  ///< of a revised figure: the value before
    Unit unit = Unit::count;
    bool unit_given = false;   ///< false: the indicator's own unit
    bool approximate = false;  ///< "around 80%"
    std::optional<double> count;
    std::optional<double> denominator;  ///< of a rank: how many are ranked
    std::vector<Mark> status;
    std::vector<Assumed> assumed;
    std::string paragraph;
    std::vector<std::string> caveats;
    Printed printed;

    bool has(Mark mark) const { return std::find(status.begin(), status.end(), mark) != status.end(); }
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
    std::optional<text::Date> dated;
    text::Period period = no_period;
    std::vector<std::string> notes;
    std::string arrows_show;  ///< where the paper's arrows are not of the change that it prints beside them
    std::vector<PaperBreak> breaks;
    std::vector<PaperException> exceptions;
    std::vector<Observation> observations;
};

template <class Keys>
void describe(Keys& keys, text::Period& period) {
    keys(Key("start", "The first day.").required(), period.start);
    keys(Key("end", "The last day, included.").required(), period.end);
    keys(Key("label", "As the paper calls it.").required(), period.label);
    keys(Key("kind", "What stretch of time it is.").required(), period.kind);
}

template <class Keys>
void describe(Keys& keys, PaperBreak& one) {
    keys(Key("from", "The first day that cannot be compared with those before.").required(), one.from);
    keys(Key("why", "What the paper says, with its paragraph.").required(), one.why);
    keys(Key("areas", "Where: these areas and what lies within them.").required().of(Kind::area), one.areas);
    keys(Key("indicators", "For these indicators; left out: for every one.").of(Kind::indicator), one.indicators);
}

template <class Keys>
void describe(Keys& keys, PaperException& one) {
    keys(Key("words", "What the paper says, in one sentence.").required(), one.words);
    keys(Key("paragraph", "Which paragraph of the paper."), one.paragraph);
    keys(Key("indicator", "Which figure it is about.").of(Kind::indicator), one.indicator);
}

template <class Keys>
void describe(Keys& keys, Benchmark& benchmark) {
    keys(Key("area", "The other area.")
             .required("name the area that the paper compares with by its id, such as \"england\"")
             .of(Kind::area),
         benchmark.area);
    keys(Key("said", "up: the paper calls this figure higher than that area's."), benchmark.said);
}

template <class Keys>
void describe(Keys& keys, Printed& printed) {
    keys(Key("previous", "The earlier value the paper prints."), printed.previous);
    keys(Key("change", "The change since the earlier value that the paper prints, in the figure's unit."), printed.change);
    keys(Key("change_percent", "The same in %: -6.1."), printed.change_percent);
    keys(Key("said", "Which way the paper's words say it went."), printed.said);
    keys(Key("benchmarks", "Areas that the paper compares with. Their own figures are observations of their own."),
         printed.benchmarks);
    keys(Key("rag", "The paper's rating."), printed.rag);
    keys(Key("arrow", "The paper's arrow."), printed.arrow);
    keys(Key("comparison", "What else the paper compares it with, in words."), printed.comparison);
    keys(Key("words", "The exact words."), printed.words);
}

template <class Keys>
void describe(Keys& keys, Observation& seen) {
    keys(Key("indicator", "What is measured.").required("name the indicator by its id").of(Kind::indicator), seen.indicator);
    keys(Key("area", "Where.").required("name the area by its id, such as \"north-district\"").of(Kind::area), seen.area);
    keys(Key("period", "If it is not the snapshot's."), seen.period);
    keys.number(Key("value", "As printed; null if the paper prints no number.").with(Need::stated), seen.value,
                seen.value_printed);
    keys(Key("unit", "If it is not the indicator's."), seen.unit);
    keys(Key("approximate", "true where the paper says \"around\": the value is shown as that and not compared."),
         seen.approximate);
    keys(Key("was", "Of a revised figure (status \"r\"): the value that was noted before."), seen.was);
    keys(Key("count", "How many, where printed."), seen.count);
    keys(Key("denominator", "Of how many, where printed; of a rank, how many are ranked."), seen.denominator);
    keys(Key("status", "p provisional, r revised, x unavailable, c confidential, b break, u unreliable, z not applicable, low."),
         seen.status);
    keys(Key("assumed", "What the paper does not print of it: area, period."), seen.assumed);
    keys(Key("paragraph", "Which paragraph or table of the paper."), seen.paragraph);
    keys(Key("caveats", "What a reader of this figure has to know."), seen.caveats);
    keys(Key("printed", "What the paper says of the figure."), seen.printed);
}

template <class Keys>
void describe(Keys& keys, Snapshot& snapshot) {
    keys.passed_over(Key("$schema", "Where editors find this description."));
    describe_common(keys, snapshot, Needs::all_but_sources);
    keys.relation(Key("meeting", "The meeting the paper went to: the name of a file in meetings/.")
                      .required("name the meeting that the paper went to by its day, such as 2019-12-06")
                      .of(Kind::meeting),
                  snapshot, snapshot.meeting);
    keys(
        Key("pack", "The board pack: the pack of a file in meetings/.").required("name the board pack, such as board-2026-09-18"),
        snapshot.pack);
    keys(Key("paper", "The paper's title, as the meeting's file has it.").required(), snapshot.paper);
    keys(Key("dated", "The day that stands on the paper, if it is not the meeting's."), snapshot.dated);
    keys(Key("notes", "What has to be known of the whole paper. What stands in double quotes is the paper's words."),
         snapshot.notes);
    keys(
        Key("arrows_show", "What the paper's arrows show, if it is not the change printed beside them: \"the past six months\"."),
        snapshot.arrows_show);
    keys(Key("period", "The period the paper covers.").required("say which period the paper covers: start, end, kind and label"),
         snapshot.period);
    keys(Key("breaks", "What the paper says cannot be compared with what was before."), snapshot.breaks);
    keys(Key("exceptions", "What the paper's own summary names as exceptions, in its order."), snapshot.exceptions);
    Observation usual;
    usual.period = snapshot.period;
    keys(Key("observations", "The figures, as printed.").with(Need::stated), snapshot.observations, usual);
}

}  // namespace model
