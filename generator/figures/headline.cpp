#include "figures/headline.hpp"

#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "figures/rounding.hpp"
#include "figures/wording.hpp"

namespace figures {
namespace {

using model::Unit;

/// "area and period"; empty where its paper prints both.
std::string assumed_words(const Figure& figure) {
    std::vector<std::string_view> words;
    for (const auto assumed : figure.observation->assumed) words.push_back(name(assumed));
    return fmt::format("{}", fmt::join(words, " and "));
}

/// "12 months to 31 December 2020", and what of the figure its paper does not print.
std::string period_of(const Figure& figure) {
    const auto assumed = assumed_words(figure);
    return period_words(figure.observation->period) + (assumed.empty() ? "" : fmt::format("; {} assumed", assumed));
}

/// "96% of 29", where so few say more than a percentage.
std::string value_of(const Figure& figure) {
    constexpr double few = 100;
    const auto& among = figure.observation->denominator;
    const bool tells = figure.unit() == Unit::percent && among && *among < few;
    return with_unit(figure) + (tells ? fmt::format(" of {}", shown(*among, 0)) : "");
}

std::string still(const Figure& figure) {
    return fmt::format("{}: {} ({}).{}", subject_of(figure), value_of(figure), period_of(figure),
                       ends_after_meeting(figure) ? " It was printed before its period ended." : "");
}

std::string moved(const Figure& figure, const Change& change) {
    const auto percent = percent_moved(change, figure.unit());
    const auto verb_of_it = figure.unit() == Unit::rank ? "moved" : verb(change.by);
    const auto assumed = assumed_words(figure);
    return fmt::format("{} {}{} {}.{}", subject_of(figure), verb_of_it, percent.empty() ? "" : fmt::format(" by {},", percent),
                       from_to(figure, change, Dated::yes), assumed.empty() ? "" : fmt::format(" We assume the {}.", assumed));
}

std::string movement(const Figure& figure, const Assessment& said) {
    if (!said.change) return still(figure);
    if (said.change->by != 0) return moved(figure, *said.change);
    return fmt::format("{} stayed at {} ({}).", subject_of(figure), with_unit(figure), period_of(figure));
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
        case Judgement::not_comparable:
            return said_beside(figure, said) + no_comparison(said);
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

/// Where the line began, if it is long and has gone further than its last step.
std::string long_run(const Series& series, const Figure& figure, const Assessment& said) {
    constexpr size_t long_line = 4;
    const auto points = comparable_points(series);
    if (points.size() < long_line) return "";
    const auto& first = points.front()->latest();
    const Change whole{{*first.value(), first.decimals(), {}, {}, nullptr},
                       *figure.value() - *first.value(),
                       *first.value() == 0 ? std::nullopt
                                           : std::optional(100 * (*figure.value() - *first.value()) / *first.value()),
                       {},
                       false,
                       {}};
    const bool is_further = !said.change || std::abs(whole.by) > 1.2 * std::abs(said.change->by);
    if (!is_further || !is_large(whole, figure)) return "";
    const auto when = period_words(first.observation->period);
    const bool is_stretch = std::isdigit(static_cast<unsigned char>(when[0])) && months_of(first.observation->period) >= 12;
    return fmt::format(" It was {} in {}{}.", with_unit(first), is_stretch ? "the " : "", when);
}

std::string trend_words(const Series& series) {
    const auto trend = trend_of(series);
    if (!trend || !trend->flagged) return "";
    return fmt::format(" Over five years it {} more than chance explains.", verb(trend->slope));
}

std::string of_number(const Figure& figure, const Series& series, const Book& book) {
    const auto& said = book.said_of(figure);
    const auto disagreement = disagreement_words(figure, said);
    return fmt::format("{}{}{}{}{}{}", movement(figure, said), meaning(figure, said, book), long_run(series, figure, said),
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
    return fmt::format("{} No number was printed. The last one published: {} ({}).", sentence, with_unit(figure), period_of(figure));
}

}  // namespace

std::string headline(const Series& series, const Book& book) {
    const auto& figure = latest_figure(series);
    if (figure.has(model::Mark::confidential))
        return fmt::format("{}: the number ({}) is {}.{}", subject_of(figure), period_of(figure), with_unit(figure),
                           said_beside(figure, book.said_of(figure)));
    if (const auto* statement = book.newest_statement(series)) return of_statement(*statement, figure);
    if (!figure.value()) return fmt::format("{}: no figure published ({}).", subject_of(figure), period_of(figure));
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
