#include <fmt/format.h>

#include <algorithm>

#include "build/make.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/authoring/known_lines.hpp"
#include "disk/rewrite_file.hpp"

namespace cli {
namespace {

/// Lines that fit no finding, and those whose time is over: what they knew gets a new one.
std::vector<int> lines_to_take_out(const model::Portal& portal, const report::Told& told, text::Date today) {
    std::vector<int> lines;
    for (const auto& place : told.idle) lines.push_back(place.line);
    for (const auto& one : portal.known)
        if (one.until && one.until->value <= today) lines.push_back(one.place.line);
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

std::optional<build::Made> make(const Options& options, report::Report& report) {
    auto made = build::make(options, report);
    if (made) build::check_pages(*made, options, report);
    if (made && !made->portal.has_settings)
        report.add(report::Kind::file_name, {options.content, 0, 0}, "there is no site.yaml in this folder",
                   "name the folder of a portal: findings in other folders are not known");
    return report.has_errors() ? std::nullopt : std::move(made);
}

void rewrite(const std::string& file, const std::vector<int>& old, const std::string& fresh) {
    const auto before = disk::exists(file) ? disk::read_file(file) : "";
    disk::rewrite_file(file, content::with_items(content::without_items(before, old), fresh));
}

}  // namespace

Outcome known(const Options& options, const KnownOptions& wanted) {
    if (wanted.until && *wanted.until <= options.today) {
        warn("csa: --until is not after {}\n  help: name a later day, or leave it out where nothing will change\n",
             options.today.long_form());
        return misused;
    }
    report::Report report;
    const auto made = make(options, report);
    if (!made) return print(report, options), refused;
    auto told = report.told();
    const auto file = made->portal.shown(model::KnownFinding::file);
    std::erase_if(told.findings, [&](const report::Finding& finding) { return finding.place.file == file; });
    const auto old = lines_to_take_out(made->portal, told, options.today);
    const auto fresh =
        content::known_lines(told.findings, build::folders_of(options), {wanted.reason, wanted.who, options.today, wanted.until});
    put(fresh);
    for (const int line : old) say(options, fmt::format("{}:{}: fits no finding, or its time is over", file, line));
    if (fresh.empty() && old.empty()) return say(options, file + ": nothing to change"), fine;
    const bool writes = wanted.keeping == Keeping::write;
    if (writes) rewrite(file, old, fresh);
    say(options, fmt::format("{}: {} {}, {} {}", file, told.findings.size(), writes ? "added" : "to add", old.size(),
                             writes ? "taken out" : "to take out: --write does it"));
    return fine;
}

}  // namespace cli
