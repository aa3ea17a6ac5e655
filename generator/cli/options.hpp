// What the user asked for on the command line, and the words in which we answer.
#pragma once

#include <string>

#include "report/report.hpp"
#include "text/date.hpp"

namespace cli {

enum class Format { text, json };

/// Whether the site comes with its search index, which takes longer than all the rest.
enum class Search { left_out, made };

struct Options {
    std::string content = "content";
    std::string theme = "themes/leicestershire";
    std::string out = "public";
    std::string state = ".csa/links.sqlite";  ///< memory of visits to links; empty for none
    text::Date today = *text::Date::parse("1970-01-01");
    Format format = Format::text;
    Search search = Search::left_out;
    bool quiet = false;
};

/// Exit statuses.
enum Outcome : int { fine = 0, refused = 1, misused = 2, failed = 3 };

/// Findings to standard error, or as JSON to standard output.
void print(const report::Report& report, const Options& options);

/// One line to standard error, unless the user wants quiet.
void say(const Options& options, const std::string& words);

}  // namespace cli
