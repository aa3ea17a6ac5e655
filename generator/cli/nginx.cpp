#include <fmt/format.h>

#include "build/make.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "host/files.hpp"

namespace cli {

Outcome nginx(const Options& options) {
    report::Report report;
    auto searchable = options;
    searchable.search = build::Search::made;  // its scripts need a word in the policy
    const auto made = build::make(searchable, report);
    if (!made) return print(report, options), refused;
    put(host::nginx_file(build::hosting_of(*made)));
    return fine;
}

}  // namespace cli
