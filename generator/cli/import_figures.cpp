#include "content/authoring/import_figures.hpp"

#include <fmt/format.h>

#include "build/make.hpp"
#include "checks/checks.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/authoring/new_snapshot.hpp"
#include "disk/failure.hpp"
#include "disk/new_file.hpp"
#include "disk/rewrite_file.hpp"
#include "text/slug.hpp"

namespace cli {
namespace {

/// What the checks find in the table, among everything that they find in the portal.
void keep_those_of(const std::string& table, const report::Report& all, report::Report& report) {
    for (const auto& finding : all.sorted())
        if (finding.place.file == table) report.add(finding.kind, finding.place, finding.message, finding.help);
}

void expect_new(const model::Portal& portal, const std::string& id) {
    for (const auto& snapshot : portal.snapshots)
        if (snapshot.ref.id == id)
            throw disk::Failure(fmt::format("the snapshot \"{}\" exists already: {}", id, snapshot.place.file),
                                "choose another id, or move that file away to import it anew");
}

std::optional<model::Snapshot> read_table(const Options& options, const std::string& table, const std::string& id,
                                          report::Report& report) {
    auto portal = build::read_as_it_is(options);
    expect_new(portal, id);
    auto snapshot = content::next_snapshot(portal, id, options.today);
    snapshot.place = {table, 1, 1};
    snapshot.observations = content::import_figures(disk::read_file(table), table, model::Index(portal), report);
    if (report.has_errors()) return std::nullopt;
    snapshot.period = content::usual_period(snapshot.observations);
    for (const auto& seen : snapshot.observations)
        snapshot.relations.insert(snapshot.relations.end(), {seen.indicator, seen.area});
    portal.snapshots.push_back(snapshot);
    report::Report all;
    checks::check(portal, options.today, all);
    keep_those_of(table, all, report);
    return report.has_errors() ? std::nullopt : std::optional(std::move(snapshot));
}

}  // namespace

Outcome import_figures(const Options& options, const std::string& table, const std::string& id) {
    if (!text::is_id(id)) {
        warn(
            "csa import: \"{}\" cannot be the id of a snapshot\n  help: use lower-case letters, digits and single "
            "hyphens, such as 2026-27-q1\n",
            id);
        return misused;
    }
    report::Report report;
    const auto snapshot = read_table(options, table, id, report);
    print(report, options);
    if (!snapshot) {
        say(options, "nothing was written");
        return refused;
    }
    const auto file = content::snapshot_file(*snapshot);
    disk::write_new_file(options.content, file.path, file.bytes);
    answer("{}/{}\n", options.content, file.path);
    say(options,
        fmt::format(
            "{} figures, as printed for the meeting {} in the pack \"{}\": correct \"meeting\" and \"pack\" if it "
            "went to another; fill in \"title\", \"summary\" and \"paper\"; it is a draft until you take the line \"draft\" out",
            snapshot->observations.size(), snapshot->meeting->value.id, snapshot->pack.value));
    return fine;
}

}  // namespace cli
