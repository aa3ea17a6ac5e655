#include <fmt/format.h>

#include "build/make.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/authoring/key_order.hpp"
#include "disk/rewrite_file.hpp"
#include "links/register/relink.hpp"

namespace cli {

Outcome format(const Options& options, Formatting wanted) {
    report::Report report;
    const auto tree = build::read_tree(options.content, options.content, report);
    print(report, options);
    std::vector<disk::Rewritten> rewritten;
    for (const auto& file : tree.files()) {
        if (!file.path.ends_with(".md") || !tree.find("site.yaml")) continue;
        const auto after = content::with_ordered_keys(file.bytes, file.path);
        if (after == file.bytes) continue;
        put_diff(links::unified_diff(tree.shown(file.path), file.bytes, after));
        rewritten.push_back({tree.shown(file.path), after});
    }
    const size_t found = rewritten.size();
    if (wanted == Formatting::write) disk::rewrite_files(options.content, rewritten);
    say(options,
        fmt::format("{} files {}", found, wanted == Formatting::write ? "put in order" : "can be put in order: --write does it"));
    return report.has_errors() || (wanted == Formatting::check && found > 0) ? refused : fine;
}

}  // namespace cli
