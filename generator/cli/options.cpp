#include "cli/options.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "cli/output.hpp"
#include "report/render.hpp"

namespace cli {

void print(const report::Report& report, const Options& options) {
    const auto told = report.told();
    if (options.format == Format::json) put(report::to_json(told) + "\n");
    else put_warning(report::to_text(told.findings));
    if (!told.empty()) say(options, report::count_words(told));
}

void say(const Options& options, const std::string& words) {
    if (!options.quiet) warn("{}\n", words);
}

}  // namespace cli
