#include <fmt/format.h>

#include "checks/checks.hpp"

namespace checks {

void check_dates(const model::Portal& portal, text::Date today, report::Report& report) {
    const auto check = [&](const model::Entry& entry, const text::Placed<text::Date>& written) {
        if (written.value <= today || !entry.publication.hidden_because(today).empty()) return;
        report.add(report::Kind::future_date, written.place, fmt::format("\"{}\" is still to come", written.value.iso()),
                   "write the day of the change; \"publish_from\" holds back what is for later");
    };
    portal.each([&](const model::Entry& entry) {
        if (entry.changed) check(entry, *entry.changed);
    });
    for (const auto& update : portal.updates) check(update, update.date);
}

}  // namespace checks
