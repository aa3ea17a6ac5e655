#include "content/authoring/import_figures.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "build/make.hpp"
#include "checks/checks.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/authoring/new_snapshot.hpp"
#include "content/authoring/table_rows.hpp"
#include "disk/failure.hpp"
#include "disk/new_file.hpp"
#include "disk/rewrite_file.hpp"
#include "formats/cell.hpp"
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

/// "figures.map.yaml" beside "figures.xlsx"
std::string mapping_beside(const std::string& table) {
    const auto name = table.rfind('/') == std::string::npos ? 0 : table.rfind('/') + 1;
    const auto dot = table.rfind('.');
    return table.substr(0, dot == std::string::npos || dot <= name ? table.size() : dot) + ".map.yaml";
}

/// An empty one if there is none beside the table; one that is named has to be there.
std::optional<content::TableMapping> mapping_for(const ImportedTable& table, report::Report& report) {
    const auto path = table.mapping.empty() ? mapping_beside(table.path) : table.mapping;
    content::TableMapping mapping;
    mapping.file = path;
    if (!table.mapping.empty() || disk::exists(path)) {
        auto written = content::read_mapping(disk::read_file(path), path, report);
        if (!written) return std::nullopt;
        mapping = std::move(*written);
    }
    if (!table.sheet.empty()) mapping.sheet = table.sheet;
    return mapping;
}

/// Spreadsheets name their cells: "… (cell B7)".
report::Report with_cell_names(const std::string& table, const report::Report& all) {
    report::Report named;
    for (const auto& finding : all.sorted()) {
        const auto& place = finding.place;
        const auto& message = finding.message;
        const bool is_cell = place.file == table && (place.line > 1 || place.column > 1);  // else it is of the whole file
        named.add(finding.kind, place,
                  is_cell ? fmt::format("{} (cell {})", message, formats::cell_name({place.line, place.column})) : message,
                  finding.help);
    }
    return named;
}

/// The snapshot of what can be read; what cannot, and what the checks find in it, is reported together.
std::optional<model::Snapshot> read_table(const Options& options, const ImportedTable& table, const std::string& bytes,
                                          const std::string& id, report::Report& report) {
    auto portal = build::read_as_it_is(options);
    expect_new(portal, id);
    const auto mapping = mapping_for(table, report);
    if (!mapping) return std::nullopt;
    auto snapshot = content::next_snapshot(portal, id, options.today);
    snapshot.place = {table.path, 1, 1};
    snapshot.observations = content::import_figures(bytes, table.path, *mapping, portal, report);
    if (snapshot.observations.empty()) return std::nullopt;
    snapshot.period = content::usual_period(snapshot.observations);
    for (const auto& seen : snapshot.observations)
        snapshot.relations.insert(snapshot.relations.end(), {seen.indicator, seen.area});
    portal.snapshots.push_back(snapshot);
    report::Report all;
    checks::check(portal, options.today, all);
    keep_those_of(table.path, all, report);
    return report.has_errors() ? std::nullopt : std::optional(std::move(snapshot));
}

/// "2 values are hidden, 1 is not printed"
std::string without_number(const model::Snapshot& snapshot) {
    const auto count = [&](model::Mark mark) {
        return std::count_if(snapshot.observations.begin(), snapshot.observations.end(),
                             [&](const auto& seen) { return !seen.value && seen.has(mark); });
    };
    const auto hidden = count(model::Mark::confidential), unavailable = count(model::Mark::unavailable);
    return hidden + unavailable == 0 ? ""
                                     : fmt::format("; without a number: {} hidden [c], {} not printed [x]", hidden, unavailable);
}

}  // namespace

Outcome import_figures(const Options& options, const ImportedTable& table, const std::string& id) {
    if (!text::is_id(id)) {
        warn(
            "csa import: \"{}\" cannot be the id of a snapshot\n  help: use lower-case letters, digits and single "
            "hyphens, such as 2026-27-q1\n",
            id);
        return misused;
    }
    report::Report report;
    const auto bytes = disk::read_file(table.path);
    const auto snapshot = read_table(options, table, bytes, id, report);
    print(content::is_workbook(bytes) ? with_cell_names(table.path, report) : report, options);
    if (!snapshot) {
        say(options, "nothing was written");
        return refused;
    }
    const auto file = content::snapshot_file(*snapshot);
    disk::write_new_file(options.content, file.path, file.bytes);
    answer("{}/{}\n", options.content, file.path);
    say(options,
        fmt::format(
            "{} figures{}, as printed for the meeting {} in the pack \"{}\": correct \"meeting\" and \"pack\" if it "
            "went to another; fill in \"title\", \"summary\" and \"paper\"; it is a draft until you take the line \"draft\" out",
            snapshot->observations.size(), without_number(*snapshot), snapshot->meeting->value.id, snapshot->pack.value));
    return fine;
}

}  // namespace cli
