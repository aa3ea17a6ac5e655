#include <fmt/format.h>

#include <map>
#include <tuple>

#include "checks/checks.hpp"

namespace checks {

void check_snapshots(const model::Portal& portal, report::Report& report) {
    std::map<std::tuple<std::string_view, std::string_view, text::Date, text::Date>, const model::Snapshot*> first;
    for (const auto& snapshot : portal.snapshots) {
        const auto [at, is_new] =
            first.emplace(std::tuple(std::string_view(snapshot.pack.value), std::string_view(snapshot.paper),
                                     snapshot.period.start, snapshot.period.end),
                          &snapshot);
        if (is_new || snapshot.pack.value.empty()) continue;
        report.add(report::Kind::duplicate_snapshot, snapshot.place,
                   fmt::format("\"{}\" of \"{}\" has a snapshot of the same period already, {}", snapshot.paper,
                               snapshot.pack.value, at->second->place.file),
                   "put the figures into one of the two files, or correct \"paper\" or the period");
    }
}

}  // namespace checks
