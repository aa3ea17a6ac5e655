#include <algorithm>

#include <fmt/format.h>

#include "checks/checks.hpp"
#include "text/fingerprint.hpp"

namespace checks {
namespace {

std::string digits_of(const std::optional<double>& number) { return number ? fmt::format("{}", *number) : ""; }

/// What was noted of a figure: of a revised one the value before.
std::string line_of(const model::Observation& seen) {
    const auto value = seen.was ? seen.was->value : seen.value;
    return fmt::format("{} {} {} {} {} {} {} {}\n", seen.indicator.value.id, seen.area.value.id, seen.period.start.iso(),
                       seen.period.end.iso(), seen.unit_given ? model::name(seen.unit) : "", digits_of(value),
                       digits_of(seen.count), digits_of(seen.denominator));
}

std::string fingerprint_of(const model::Snapshot& snapshot) {
    std::vector<std::string> lines;
    for (const auto& seen : snapshot.observations) lines.push_back(line_of(seen));
    std::sort(lines.begin(), lines.end());
    return fmt::format("{:016x}", text::fingerprint(fmt::format("{}", fmt::join(lines, ""))));
}

void check_snapshot(const model::Snapshot& snapshot, const std::vector<model::Noted>& noted, text::Date today,
                    report::Report& report) {
    const auto figures = fingerprint_of(snapshot);
    const auto line =
        std::find_if(noted.begin(), noted.end(), [&](const auto& one) { return one.snapshot.value == snapshot.ref; });
    const bool has_met = snapshot.meeting && text::Date::parse(snapshot.meeting->value.id).value_or(today) < today;
    if (line == noted.end() && has_met)
        report.add(
            report::Kind::not_noted, snapshot.place,
            fmt::format("the meeting has noted the figures of \"{}\", but noted.yaml does not record them", snapshot.ref.id),
            fmt::format("add the line: - {{snapshot: {}, figures: {}}}", snapshot.ref.id, figures));
    if (line == noted.end() || line->figures == figures) return;
    report.add(report::Kind::changed_figures, snapshot.place,
               fmt::format("the figures of \"{}\" are not those that the meeting noted", snapshot.ref.id),
               "take the change back; a figure that was revised later has the status \"r\" and in \"was\" the value before");
}

}  // namespace

void check_noted(const model::Portal& portal, text::Date today, report::Report& report) {
    if (portal.noted.empty()) return;
    for (const auto& snapshot : portal.snapshots) check_snapshot(snapshot, portal.noted, today, report);
}

}  // namespace checks
