#include <algorithm>

#include <fmt/format.h>

#include "checks/checks.hpp"

namespace checks {
namespace {

bool is_over(const model::KnownFinding& finding, text::Date today) { return finding.until && finding.until->value <= today; }

std::string words_of_end(const model::KnownFinding& finding) {
    return fmt::format("it was known until {} ({}:{}): see whether the reason still holds, and write a later day if it does",
                       finding.until->value.long_form(), model::KnownFinding::file, finding.place.line);
}

}  // namespace

void check_known_days(const model::Portal& portal, text::Date today, report::Report& report) {
    for (const auto& finding : portal.known)
        if (today < finding.day.value)
            report.add(report::Kind::future_date, finding.day.place,
                       fmt::format("\"{}\" is still to come", finding.day.value.iso()),
                       "write the day on which somebody looked at the finding");
}

void take_known(const model::Portal& portal, const std::vector<std::string>& folders, text::Date today, report::Report& report) {
    std::vector<report::Known> known;
    for (const auto& one : portal.known)
        known.push_back({one.rule.value, one.where, one.fingerprint, is_over(one, today) ? words_of_end(one) : "", one.place});
    report.know(std::move(known), folders);
}

void check_idle_known(const model::Portal& portal, report::Report& report) {
    if (portal.known.empty()) return;
    for (const auto& place : report.told().idle) {
        const auto line = std::find_if(portal.known.begin(), portal.known.end(),
                                       [&](const model::KnownFinding& finding) { return finding.place == place; });
        report.add(
            report::Kind::matches_nothing, place,
            fmt::format("there is no finding [{}] in {} with the fingerprint {}", line->rule.value, line->where,
                        line->fingerprint),
            "take the line out; if the finding has changed, look at it again first, and let \"csa known\" give a new line");
    }
}

}  // namespace checks
