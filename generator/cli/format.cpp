#include <fmt/format.h>

#include "cli/commands.hpp"
#include "content/key_order.hpp"
#include "disk/read_tree.hpp"
#include "disk/rewrite_file.hpp"
#include "links/relink.hpp"

namespace cli {

Outcome format(const Options& options, Formatting wanted) {
    std::vector<disk::Problem> problems;  // told by `csa build`
    const auto tree = disk::read_tree(options.content, options.content, problems);
    size_t found = 0;
    for (const auto& file : tree.files()) {
        if (!file.path.ends_with(".md") || !tree.find("site.yaml")) continue;
        const auto after = content::with_ordered_keys(file.bytes, file.path);
        if (after == file.bytes) continue;
        ++found;
        fmt::print("{}", links::unified_diff(tree.shown(file.path), file.bytes, after));
        if (wanted == Formatting::write) disk::rewrite_file(tree.shown(file.path), after);
    }
    say(options,
        fmt::format("{} files {}", found, wanted == Formatting::write ? "put in order" : "can be put in order: --write does it"));
    return wanted == Formatting::check && found > 0 ? refused : fine;
}

}  // namespace cli
