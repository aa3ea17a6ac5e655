#include "figures/headline.hpp"

#include <cmath>

#include <fmt/format.h>

#include "figures/rounding.hpp"
#include "figures/wording.hpp"

namespace figures {
namespace {

std::string earlier_words(const Earlier& earlier, model::Unit unit) {
    const auto value = without_unit(earlier.value, earlier.decimals, unit);
    return earlier.period ? fmt::format("{} ({})", value, period_words(*earlier.period)) : value;
}

std::string how_much(const Change& change, model::Unit unit) {
    if (unit == model::Unit::percent || unit == model::Unit::rank || !change.percent) return "";
    return fmt::format(" by {}%,", shown(std::abs(*change.percent), std::abs(*change.percent) < 10 ? 1 : 0));
}

std::string movement(const Figure& figure, const Assessment& said, const std::string& subject, const std::string& value) {
    if (!said.change) return fmt::format("{} stood at {}.", subject, value);
    const auto& change = *said.change;
    const auto before = earlier_words(change.earlier, figure.unit());
    if (change.by == 0) return fmt::format("{} stayed at {}.", subject, value);
    return fmt::format("{} {}{} from {} to {}.", subject, change.by > 0 ? "rose" : "fell", how_much(change, figure.unit()),
                       before, value);
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
    return fmt::format(" Over five years it {} more than chance explains.", trend->slope > 0 ? "rose" : "fell");
}

}  // namespace

std::string headline(const Series& series, const Book& book) {
    const auto& figure = latest_figure(series);
    const auto subject = fmt::format("{} in {}", figure.indicator->title, figure.area->title);
    const auto when = period_words(figure.observation->period);
    if (figure.has(model::Mark::confidential)) return fmt::format("{}: the number ({}) is too small to show.", subject, when);
    if (!figure.value()) return fmt::format("{}: the papers held print no number ({}).", subject, when);
    const auto& said = book.said_of(figure);
    const auto value = fmt::format("{} ({})", with_unit(figure), when);
    return movement(figure, said, subject, value) + meaning(said) + trend_words(series) +
           (said.disagreement.empty() ? "" : " " + said.disagreement);
}

}  // namespace figures
