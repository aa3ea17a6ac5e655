#include <fmt/format.h>

#include "build/make.hpp"
#include "build/search.hpp"
#include "checks/checks.hpp"
#include "cli/commands.hpp"
#include "disk/replace_site.hpp"

namespace cli {
namespace {

std::string summary_words(const Options& options, const disk::Summary& summary) {
    if (!summary.changed()) return fmt::format("{}: nothing changed ({} files)", options.out, summary.unchanged);
    return fmt::format("{}: {} files written, {} unchanged, {} removed", options.out, summary.written, summary.unchanged,
                       summary.removed);
}

}  // namespace

Outcome build(const Options& options) {
    const auto out = disk::find_out_folder(options.out, {options.content, options.theme});
    const disk::Lock lock(out);
    report::Report report;
    auto searchable = options;
    searchable.search = build::Search::made;
    if (const auto made = build::make(searchable, report)) {
        const auto standing = disk::read_standing(out);
        build::check_pages(*made, options, report);
        checks::check_vanished(standing.pages(), build::paths_of(made->site), made->hidden, options.out, report);
        if (!report.has_errors()) {
            const auto summary = disk::replace_site(made->site, standing, lock);
            print(report, options);
            if (made->portal.has_settings && !report.told().findings.empty())
                say(options, "\"csa known\" gives the lines of known.yaml by which warnings that may stay are only counted");
            say(options, summary_words(options, summary));
            if (const auto how = build::how_to_search(made->portal, options); !how.empty()) say(options, how);
            return fine;
        }
    }
    print(report, options);
    say(options, fmt::format("{} was not touched", options.out));
    return refused;
}

}  // namespace cli
