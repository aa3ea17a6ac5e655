#include <fmt/format.h>

#include <map>

#include "cli/commands.hpp"
#include "cli/link_knowledge.hpp"
#include "cli/make.hpp"
#include "disk/rewrite_file.hpp"
#include "links/relink.hpp"
#include "web/memory.hpp"

namespace cli {
namespace {

using ByFile = std::map<std::string, std::vector<links::Repair>>;

ByFile find_repairs(const Made& made, const Options& options) {
    auto checked = links::check(made.site, {links::Listing::all, options.out});
    const auto knowledge = knowledge_of(made.portal, options.today, web::read_history(options.state));
    links::apply(checked, knowledge, links::Listing::all);
    ByFile by_file;
    for (auto& repair : links::repairs(checked, knowledge, options.today))
        by_file[repair.place.file].push_back(std::move(repair));
    return by_file;
}

void tell(const std::vector<links::Repair>& left_over, const Options& options) {
    for (const auto& repair : left_over)
        say(options, fmt::format("{}:{}:{}: write \"{}\" yourself ({}): the address does not stand there as the page has it",
                                 repair.place.file, repair.place.line, repair.place.column, repair.after, repair.reason));
}

}  // namespace

Outcome relink(const Options& options, Relink wanted) {
    report::Report report;
    const auto made = make(options, report);
    if (!made) {
        print(report, options);
        return refused;
    }
    std::vector<links::Repair> left_over;
    std::vector<disk::Rewritten> rewritten;
    size_t found = 0;
    for (const auto& [file, repairs] : find_repairs(*made, options)) {
        const auto before = disk::read_file(file);
        const auto after = links::repaired(before, repairs, left_over);
        fmt::print("{}", links::unified_diff(file, before, after));
        if (after != before) rewritten.push_back({file, after});
        found += repairs.size();
    }
    if (wanted == Relink::write) disk::rewrite_files(options.content, rewritten);
    tell(left_over, options);
    say(options, fmt::format("{} links {}", found - left_over.size(),
                             wanted == Relink::write ? "mended" : "can be mended: --write does it"));
    return fine;
}

}  // namespace cli
