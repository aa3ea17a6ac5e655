#include "figures/headline.hpp"

#include <fmt/format.h>

#include "figures/rounding.hpp"
#include "figures/wording.hpp"

namespace figures {
namespace {

using model::Unit;

/// "96% of 29"
std::string value_of(const Figure& figure) {
    const auto& among = figure.observation->denominator;
    const bool tells = figure.unit() == Unit::percent && among;
    return with_unit(figure) + (tells ? fmt::format(" of {}", shown(*among, 0)) : "");
}

std::string still(const Figure& figure) {
    return fmt::format("{}: {} ({}).{}", subject_of(figure), value_of(figure), period_words(figure),
                       ends_after_meeting(figure) ? " It was printed before its period ended." : "");
}

std::string moved(const Figure& figure, const Change& change) {
    const auto percent = percent_moved(change, figure.unit());
    const auto verb_of_it = figure.unit() == Unit::rank ? "moved" : verb(change.by);
    return fmt::format("{} {}{} {}.", subject_of(figure), verb_of_it, percent.empty() ? "" : fmt::format(" by {},", percent),
                       from_to(figure, change, Dated::yes));
}

std::string movement(const Figure& figure, const Assessment& said) {
    if (!said.change) return still(figure);
    if (said.change->by != 0) return moved(figure, *said.change);
    return fmt::format("{} stayed at {} ({}).", subject_of(figure), with_unit(figure), period_words(figure));
}

/// What the paper says of a figure that cannot be compared with one of its own, and beside which earlier value.
std::string said_beside(const Figure& figure, const Assessment& said) {
    const auto before = figure.printed_earlier();
    const auto from = before ? without_unit(*before, figure.decimals(), figure.unit()) : "";
    if (said.said != model::Said::nothing)
        return fmt::format(" It was reported as {}{}.", words(said.said), before ? ", beside an earlier " + from : "");
    return before ? fmt::format(" It was reported beside an earlier {}.", from) : "";
}

/// That there is nothing else is told by the tag beside it.
std::string no_comparison(const Assessment& said) {
    if (said.why == no_other_figure || said.brief == "period not over") return "";
    return fmt::format(" No comparison: {}{}", said.why, said.why.ends_with('.') ? "" : ".");
}

std::string chance(const Change& change, size_t tests) {
    if (change.holds) return " The change is too small to matter.";
    return tests > 1 ? fmt::format(" This could be down to chance, as one of {} changes tested in this report.", tests)
                     : " This could be down to chance.";
}

std::string meaning(const Figure& figure, const Assessment& said, const Book& book) {
    const auto move = [&] { return said.change->by > 0 ? "rise" : "fall"; };
    switch (said.judgement) {
        case Judgement::not_comparable: return said_beside(figure, said) + no_comparison(said);
        case Judgement::moved: return "";
        case Judgement::cannot_tell: return fmt::format(" This could not be tested: {}.", said.why);
        case Judgement::better: return fmt::format(" This {} is unlikely to be chance alone, and it is for the better.", move());
        case Judgement::worse: return fmt::format(" This {} is unlikely to be chance alone, and it is for the worse.", move());
        case Judgement::changed:
            return fmt::format(" This {} is unlikely to be chance alone. By itself it is neither better nor worse.", move());
        case Judgement::no_clear_change: break;
    }
    return said.change->by == 0 ? "" : chance(*said.change, book.tests_of(*figure.snapshot));
}

/// The row of a long line up to the figure, with the periods of its ends.
std::string long_run(const Series& series, const Figure& figure) {
    constexpr size_t long_line = 4;
    std::vector<std::string> values;
    const Figure *first = nullptr, *last = nullptr;
    for (const auto* point : comparable_points(series)) {
        if (point->period.end >= figure.observation->period.end) break;
        last = &point->latest(), first = first ? first : last;
        values.push_back(without_unit(*last->value(), last->decimals(), last->unit()));
    }
    if (values.size() + 1 < long_line) return "";
    return fmt::format(" The row before it: {} ({} to {}).", fmt::join(values, ", "), first->observation->period.label,
                       last->observation->period.label);
}

std::string trend_words(const Series& series) {
    const auto trend = trend_of(series);
    if (!trend || !trend->flagged) return "";
    return fmt::format(" Over five years it {} more than chance explains.", verb(trend->slope));
}

std::string of_number(const Figure& figure, const Series& series, const Book& book) {
    const auto& said = book.said_of(figure);
    const auto disagreement = disagreement_words(figure, said);
    return fmt::format("{}{}{}{}{}{}", movement(figure, said), meaning(figure, said, book), long_run(series, figure),
                       trend_words(series), disagreement.empty() ? "" : " ", disagreement);
}

std::string of_statement(const Figure& statement, const Figure& figure) {
    const auto& printed = statement.observation->printed;
    const auto day = text::Date::parse(statement.meeting());
    const auto quoted = printed.words.empty() ? "" : fmt::format(": “{}”", printed.words);
    const auto spoken = fmt::format("{}: {}, as reported{}{}", subject_of(statement), words(printed.said),
                                    day ? " on " + day->long_form() : "", quoted);
    const auto sentence = spoken + (quoted.ends_with(".”") ? "" : ".");
    if (!figure.value()) return sentence + " No number was printed.";
    return fmt::format("{} No number was printed. The last one published: {} ({}).", sentence, with_unit(figure),
                       period_words(figure));
}

}  // namespace

std::string headline(const Series& series, const Book& book) {
    const auto& figure = latest_figure(series);
    if (figure.has(model::Mark::confidential))
        return fmt::format("{}: the number ({}) is {}.{}", subject_of(figure), period_words(figure), with_unit(figure),
                           said_beside(figure, book.said_of(figure)));
    if (const auto* statement = book.newest_statement(series)) return of_statement(*statement, figure);
    if (!figure.value()) return fmt::format("{}: no figure published ({}).", subject_of(figure), period_words(figure));
    return of_number(figure, series, book);
}

std::string finding(const Series& series, const Book& book) {
    const auto& figure = latest_figure(series);
    return figure.value() ? movement(figure, book.said_of(figure)) : headline(series, book);
}

Movement lead_movement(const Series& series, const Book& book) {
    const auto* statement = book.newest_statement(series);
    return statement ? movement_of(statement->observation->printed.said) : movement_of(book.said_of(latest_figure(series)));
}

}  // namespace figures
