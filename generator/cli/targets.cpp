#include "cli/targets.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/output.hpp"

namespace cli {

const model::PublishTarget* find_target(const model::Settings& settings, const std::string& name) {
    const auto& all = settings.targets;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& target) { return target.name == name; });
    if (at != all.end()) return &*at;
    std::vector<std::string_view> known;
    for (const auto& target : all) known.push_back(target.name);
    warn("csa: there is no target \"{}\"\n  help: {}\n", name,
         known.empty() ? "list one under \"publish\" in site.yaml"
                       : report::did_you_mean(name, known, fmt::format("site.yaml has {}", fmt::join(known, ", "))));
    return nullptr;
}

bool has_address(const model::Settings& settings, const Options& options) {
    if (settings.address != model::Settings().address) return true;
    report::Report report;
    report.add(
        report::Kind::missing_key, {options.content + "/site.yaml", 1, 1},
        fmt::format("the key \"address\" is missing: the published pages would give their address as {}", settings.address),
        "add a line \"address: https://…\" that says where readers find the site");
    print(report, options);
    return false;
}

}  // namespace cli
