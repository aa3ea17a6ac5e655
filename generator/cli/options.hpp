// What the user asked for on the command line, and the words in which we answer.
#pragma once

#include <string>

#include "build/inputs.hpp"
#include "report/report.hpp"

namespace cli {

enum class Format { text, json };

struct Options : build::Inputs {
    Format format = Format::text;
    bool quiet = false;
};

/// Exit statuses.
enum Outcome : int { fine = 0, refused = 1, misused = 2, failed = 3 };

/// Findings to standard error, or as JSON to standard output.
void print(const report::Report& report, const Options& options);

/// One line to standard error, unless the user wants quiet.
void say(const Options& options, const std::string& words);

}  // namespace cli
