// The commands of `csa`, one function each.
#pragma once

#include <optional>
#include <string>

#include "cli/ask_web.hpp"
#include "cli/options.hpp"

namespace cli {

struct CheckOptions {
    std::optional<std::string> folder;  ///< a tree of HTML as found; without it the site is built in memory
    std::string base = "/";             ///< path under which the folder is hosted
    bool all = false;                   ///< lists links that hold, too
    std::optional<WebOptions> web;      ///< asks the web as well
};

Outcome build(const Options& options);
Outcome check(const Options& options, const CheckOptions& wanted);
Outcome status(const Options& options);
Outcome new_content(const Options& options, const std::string& kind, const std::string& id);
Outcome explain_url(const Options& options, const std::string& base, const std::string& url);

}  // namespace cli
