// The keys of indicators, and those of the figures in a snapshot.
#pragma once

#include "model/entry_keys.hpp"
#include "model/portal.hpp"

namespace model {

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
    keys(Key("threshold", "The smallest change, in %, that is reported.").like("5"), indicator.threshold);
    keys.relations(Key("priorities", "The priorities it measures.").of(Kind::priority), indicator);
    keys.relations(Key("plans", "The plans it measures.").of(Kind::plan), indicator);
    keys(Key("outcome", "One of the outcomes in site.yaml.").like("one of the outcomes in site.yaml"), indicator.outcome);
    keys.relations(Key("parts", "The indicators that together make up this one.").of(Kind::indicator), indicator,
                   indicator.parts);
    keys.relations(Key("related", "Indicators that are read beside it.").of(Kind::indicator), indicator);
}

template <class Keys>
void describe(Keys& keys, text::Period& period) {
    keys(Key("start", "The first day.").required(), period.start);
    keys(Key("end", "The last day, included.").required(), period.end);
    keys(Key("label", "As the paper calls it.").required(), period.label);
    keys(Key("kind", "What stretch of time it is.").required(), period.kind);
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
    keys(Key("was", "Of a revised figure (status \"r\"): the value that was noted before."), seen.was);
    keys(Key("count", "How many, where printed."), seen.count);
    keys(Key("denominator", "Of how many, where printed; of a rank, how many are ranked."), seen.denominator);
    keys(Key("status", "p provisional, r revised, x unavailable, c confidential, b break, u unreliable, z not applicable, low."),
         seen.status);
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
    keys(Key("notes", "What has to be known of the whole paper."), snapshot.notes);
    keys(
        Key("arrows_show", "What the paper's arrows show, if it is not the change printed beside them: \"the past six months\"."),
        snapshot.arrows_show);
    keys(Key("period", "The period the paper covers.").required("say which period the paper covers: start, end, kind and label"),
         snapshot.period);
    Observation usual;
    usual.period = snapshot.period;
    keys(Key("observations", "The figures, as printed.").with(Need::stated), snapshot.observations, usual);
}

}  // namespace model
