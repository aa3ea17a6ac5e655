#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/make.hpp"
#include "host/files.hpp"

namespace cli {

Outcome nginx(const Options& options) {
    report::Report report;
    const auto made = make(options, report);
    if (!made) return print(report, options), refused;
    fmt::print("{}", host::nginx_file(hosting_of(*made)));
    return fine;
}

}  // namespace cli
