#include "figures/headline.hpp"

#include <cmath>

#include <fmt/format.h>

#include "figures/rounding.hpp"
#include "figures/wording.hpp"

namespace figures {
namespace {

std::string how_much(const Change& change, model::Unit unit) {
    if (unit == model::Unit::percent || unit == model::Unit::rank || !change.percent) return "";
    return fmt::format(" by {}%,", shown(std::abs(*change.percent), std::abs(*change.percent) < 10 ? 1 : 0));
}

std::string movement(const Figure& figure, const Assessment& said, const std::string& when) {
    if (!said.change) return fmt::format("stood at {} ({}).", with_unit(figure), when);
    const auto& change = *said.change;
    if (change.by == 0) return fmt::format("stayed at {} ({}).", with_unit(figure), when);
    return fmt::format("{}{} {}.", verb(change.by), how_much(change, figure.unit()), from_to(figure, change, Dated::yes));
}

std::string meaning(const Assessment& said) {
    switch (said.judgement) {
        case Judgement::not_comparable:
            return fmt::format(" We do not compare it with an earlier figure: {}{}", said.why,
                               said.why.ends_with('.') ? "" : ".");
        case Judgement::cannot_tell: return " The count is not published, so we cannot say if this is more than chance.";
        case Judgement::better: return " This is more than chance, and it is better.";
        case Judgement::worse: return " This is more than chance, and it is worse.";
        case Judgement::changed: return " This is more than chance. By itself it is neither better nor worse.";
        case Judgement::no_clear_change: break;
    }
    return said.change->by == 0 ? "" : *said.change->p < 0.05 ? " The change is too small to matter." : " This may be chance.";
}

std::string trend_words(const Series& series) {
    const auto trend = trend_of(series);
    if (!trend || !trend->flagged) return "";
    return fmt::format(" Over five years it {} more than chance explains.", verb(trend->slope));
}

}  // namespace

std::string headline(const Series& series, const Book& book) {
    const auto& figure = latest_figure(series);
    const auto subject = fmt::format("{} in {}", figure.indicator->title, figure.area->title);
    const auto when = period_words(figure.observation->period);
    if (figure.has(model::Mark::confidential)) return fmt::format("{}: the number ({}) is {}.", subject, when, with_unit(figure));
    if (!figure.value()) return fmt::format("{}: no figure published ({}).", subject, when);
    const auto& said = book.said_of(figure);
    const auto disagreement = disagreement_words(figure, said);
    return fmt::format("{} {}{}{}{}{}", subject, movement(figure, said, when), meaning(said), trend_words(series),
                       disagreement.empty() ? "" : " ", disagreement);
}

}  // namespace figures
