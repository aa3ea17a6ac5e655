#include "figures/wording.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "figures/rounding.hpp"

namespace figures {
namespace {

using model::Mark;
using model::Rating;
using model::Unit;

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, "; ")); }

std::string capitalised(std::string_view words) {
    std::string sentence(words);
    sentence[0] = char(std::toupper(static_cast<unsigned char>(sentence[0])));
    return sentence;
}

/// Empty where there is a number to show.
std::string_view why_no_number(const Figure& figure) {
    if (figure.has(Mark::confidential)) return words(Mark::confidential);
    return figure.value() ? "" : words(Mark::unavailable);
}

/// "383 of 4,425"; empty where the paper prints no count beside the value.
std::string counted_words(const Figure& figure) {
    const auto &count = figure.observation->count, &among = figure.observation->denominator;
    if (figure.unit() == Unit::rank) return "";
    if (!among) return count ? shown(*count, 0) : "";
    return fmt::format("{}of {}", count ? shown(*count, 0) + " " : "", shown(*among, 0));
}

std::string interval_words(const std::string& low, const std::string& high) {
    return fmt::format("95% interval {} to {}", low, high);
}

/// "95% interval 164 to 219"; empty without counts.
std::string interval_words(const Figure& figure) {
    const auto interval = figure.interval();
    if (!interval) return "";
    const auto unit = figure.unit();
    const int decimals = std::max(figure.decimals(), unit == Unit::percent ? 1 : 0);
    return interval_words(without_unit(interval->low, decimals, unit), without_unit(interval->high, decimals, unit));
}

bool says_too_little(Unit unit) { return per(unit) > 0 || unit == Unit::ratio || unit == Unit::average; }

/// "December 2020" of "31 December 2020".
std::string month_and_year(text::Date date) {
    const auto words = date.long_form();
    return words.substr(words.find(' ') + 1);
}

std::string without_year(const std::string& words) { return words.substr(0, words.rfind(' ')); }

bool whole_months(const text::Period& period) { return period.start.day() == 1 && period.end.plus_days(1).day() == 1; }

/// Rounding leaves too little of rates and ratios for a percentage, and a place in a group has none.
bool has_percentage(Unit unit) { return unit == Unit::count || unit == Unit::pounds; }

std::string moved(const Change& change, Unit unit) {
    if (change.by == 0) return "no change";
    if (unit == Unit::rank) return fmt::format("{} place{}", signed_number(change.by, 0), std::abs(change.by) == 1 ? "" : "s");
    if (unit == Unit::percent) return relative(change.by, 1, unit);
    return change.percent && has_percentage(unit) ? relative(*change.percent, 1, unit)
                                                  : signed_number(change.by, change.earlier.decimals);
}

/// "around " where the paper says so.
std::string_view about(const Figure& figure) { return figure.observation->approximate ? "around " : ""; }

}  // namespace

Signs signs_of(Unit unit) {
    switch (unit) {
        case Unit::percent: return {"", "%"};
        case Unit::pounds: return {"£", ""};
        case Unit::rank:
        case Unit::count:
        case Unit::rate_per_1000:
        case Unit::rate_per_100000:
        case Unit::ratio:
        case Unit::average: break;
    }
    return {};
}

std::string without_unit(double value, int decimals, Unit unit) {
    const auto [before, after] = signs_of(unit);
    return fmt::format("{}{}{}{}", unit == Unit::rank ? "place " : "", before, shown(value, decimals), after);
}

std::string with_unit(double value, int decimals, Unit unit) {
    const auto number = without_unit(value, decimals, unit);
    return per(unit) == 0 ? number : fmt::format("{} for every {} people", number, shown(per(unit), 0));
}

std::string with_unit(const Figure& figure) {
    const auto why = why_no_number(figure);
    if (!why.empty()) return std::string(why);
    return fmt::format("{}{}", about(figure), with_unit(*figure.value(), figure.decimals(), figure.unit()));
}

std::string not_printed() { return capitalised(words(Mark::unavailable)); }

std::string value_words(const Figure& figure) {
    if (const auto why = why_no_number(figure); !why.empty()) return capitalised(why);
    const auto& among = figure.observation->denominator;
    if (figure.unit() == Unit::rank && among) return fmt::format("{} of {}", shown(*figure.value(), 0), shown(*among, 0));
    const auto [before, after] = signs_of(figure.unit());
    const auto number = fmt::format("{}{}{}", before, shown(*figure.value(), figure.decimals()), after);
    return figure.observation->approximate ? "Around " + number : number;
}

std::string unit_note(const Figure& figure) {
    return says_too_little(figure.unit()) ? std::string(model::words(figure.unit())) : "";
}

std::string value_note(const Figure& figure) {
    if (!figure.value()) return status_marks(figure);
    std::vector<std::string> parts;
    for (auto& part : {unit_note(figure), counted_words(figure), interval_words(figure)})
        if (!part.empty()) parts.push_back(part);
    if (figure.is_estimated()) parts.emplace_back("count estimated [e]");
    for (const auto mark : figure.observation->status) parts.emplace_back(words(mark));
    return joined(parts);
}

std::string data_value(const Figure& figure) { return figure.value() ? figure.observation->value_printed : ""; }

std::string status_marks(const Figure& figure) {
    std::vector<std::string> marks;
    for (const auto mark : figure.observation->status) marks.push_back(fmt::format("[{}]", name(mark)));
    if (marks.empty() && !figure.value()) marks.push_back(fmt::format("[{}]", name(Mark::unavailable)));
    return fmt::format("{}", fmt::join(marks, " "));
}

std::string range_words(const model::Range& range, Unit unit) {
    const auto end = [&](double value) { return without_unit(value, decimals_of(fmt::format("{}", value)), unit); };
    return fmt::format("{} to {}", end(*range.low), end(*range.high));
}

std::string period_words(const text::Period& period) {
    const int months = months_of(period);
    if (months == 0) return month_and_year(period.end);
    if (months >= 12) return fmt::format("{} months to {}", months, period.end.long_form());
    const bool whole = whole_months(period);
    const auto first = whole ? month_and_year(period.start) : period.start.long_form();
    const auto last = whole ? month_and_year(period.end) : period.end.long_form();
    if (first == last) return last;
    return fmt::format("{} to {}", period.start.year() == period.end.year() ? without_year(first) : first, last);
}

std::string period_words(const Figure& figure) {
    std::vector<std::string_view> assumed;
    for (const auto one : figure.observation->assumed) assumed.push_back(name(one));
    const auto words = period_words(figure.observation->period);
    return assumed.empty() ? words : fmt::format("{}; {} assumed", words, fmt::join(assumed, " and "));
}

std::string paragraph_words(const std::string& printed) {
    const auto other = printed.find_first_not_of("0123456789-–, ()abcdefghiv");
    const auto end = other == std::string::npos ? printed.size() : printed.rfind(", ", other);
    if (printed.empty() || end == std::string::npos) return printed;
    return (printed.find_first_of("-–,") < end ? "paragraphs " : "paragraph ") + printed;
}

std::string source_words(const Figure& figure) {
    const auto& paragraph = figure.observation->paragraph;
    const auto date = text::Date::parse(figure.meeting());
    return fmt::format("{}{}{}", figure.snapshot->paper, date ? ", " + date->long_form() : "",
                       paragraph.empty() ? "" : ", " + paragraph_words(paragraph));
}

std::string signed_number(double by, int decimals) { return (rounded(by, decimals) > 0 ? "+" : "") + shown(by, decimals); }

std::string relative(double by, int decimals, Unit unit) {
    return signed_number(by, decimals) + (unit == Unit::percent ? " points" : "%");
}

std::string change_words(const Figure& figure, const Assessment& said) {
    const auto& change = said.change;
    if (!change) return said.why;
    const auto since = change->earlier.period ? change->earlier.period->label : "the earlier figure printed";
    return fmt::format("{} since {}{}", moved(*change, figure.unit()), since, said.why.empty() ? "" : "; " + said.why);
}

std::string test_words(const Figure& figure, const Change& change) {
    if (!change.p) return "";
    const auto end = [&](double by) { return relative(by, 0, figure.unit()); };
    const auto range = change.interval ? interval_words(end(change.interval->low), end(change.interval->high)) + ", " : "";
    return fmt::format("{}p = {:.3f}", range, *change.p);
}

std::string_view verb(double by) { return by > 0 ? "rose" : "fell"; }

std::string percent_moved(const Change& change, Unit unit) {
    if (!change.percent || !has_percentage(unit)) return "";
    return fmt::format("{}%", shown(std::abs(*change.percent), std::abs(*change.percent) < 10 ? 1 : 0));
}

std::string from_to(const Figure& figure, const Change& change, Dated dated) {
    const auto in = [&](const auto& when) { return dated == Dated::yes ? fmt::format(" ({})", period_words(when)) : ""; };
    const auto& earlier = change.earlier;
    return fmt::format("from {}{} to {}{}", without_unit(earlier.value, earlier.decimals, figure.unit()),
                       earlier.period ? in(*earlier.period) : "", with_unit(figure), in(figure));
}

std::string_view words(Movement movement) {
    switch (movement) {
        case Movement::worse: return "worse";
        case Movement::better: return "better";
        case Movement::changed: return "changed";
        case Movement::fell: return "down (could not be tested)";
        case Movement::rose: return "up (could not be tested)";
        case Movement::less: return "down";
        case Movement::more: return "up";
        case Movement::said_up: return "up, as reported";
        case Movement::said_down: return "down, as reported";
        case Movement::said_level: return "about the same, as reported";
        case Movement::no_clear_change: return "no clear change";
        case Movement::little: return "little change";
        case Movement::same: return "the same";
        case Movement::not_comparable: return "no comparison available";
    }
    return "";
}

std::string_view words(model::Said said) {
    switch (said) {
        case model::Said::up: return "up";
        case model::Said::slightly_up: return "slightly up";
        case model::Said::level: return "about the same";
        case model::Said::slightly_down: return "slightly down";
        case model::Said::down: return "down";
        case model::Said::nothing: break;
    }
    return "";
}

std::string subject_of(const Figure& figure) {
    const auto &title = figure.indicator->title, &area = figure.area->title;
    return title.find(area) == std::string::npos ? fmt::format("{} in {}", title, area) : title;
}

std::string disagreement_words(const Figure& figure, const Assessment& said) {
    const auto moved = [&] {
        const auto dated = said.change->earlier.period ? Dated::yes : Dated::no;
        return fmt::format("the number {} {}", verb(said.change->by), from_to(figure, *said.change, dated));
    };
    switch (said.disagreement) {
        case Disagreement::none: return "";
        case Disagreement::green_but_worse: return fmt::format("This is rated green, but {}, which is worse.", moved());
        case Disagreement::red_but_better: return fmt::format("This is rated red, but {}, which is better.", moved());
        case Disagreement::level_but_moved:
            return fmt::format("The printed arrow is level, but {}, which is unlikely to be chance alone.", moved());
    }
    return "";
}

std::string rating_words(const model::Printed& printed) {
    std::vector<std::string> parts;
    if (printed.rag != Rating::none) parts.push_back(fmt::format("rated {}", name(printed.rag)));
    if (printed.arrow != model::Arrow::none) parts.push_back(fmt::format("arrow {}", name(printed.arrow)));
    return joined(parts);
}

std::string printed_words(const model::Printed& printed) {
    const auto change = [](const model::Number& by) { return "change " + signed_number(by.value, decimals_of(by.digits)); };
    std::vector<std::string> parts;
    if (!printed.comparison.empty()) parts.push_back(printed.comparison);
    if (printed.previous) parts.push_back("previous " + shown(printed.previous->value, decimals_of(printed.previous->digits)));
    if (printed.change) parts.push_back(change(*printed.change));
    if (printed.change_percent) parts.push_back(change(*printed.change_percent) + "%");
    if (auto rating = rating_words(printed); !rating.empty()) parts.push_back(std::move(rating));
    return joined(parts);
}

}  // namespace figures
