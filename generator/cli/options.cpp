#include "cli/options.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "report/render.hpp"

namespace cli {

void print(const report::Report& report, const Options& options) {
    const auto findings = report.sorted();
    if (options.format == Format::json) fmt::print("{}\n", report::to_json(findings));
    else fmt::print(stderr, "{}", report::to_text(findings));
    if (!findings.empty()) say(options, report::count_words(findings));
}

void say(const Options& options, const std::string& words) {
    if (!options.quiet) fmt::print(stderr, "{}\n", words);
}

}  // namespace cli
