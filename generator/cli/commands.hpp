// The commands of `csa`, one function each.
#pragma once

#include <optional>
#include <string>

#include "cli/options.hpp"

namespace cli {

Outcome build(const Options& options);
/// `folder` is a tree of HTML as found, hosted under `base`; without it the site is built in memory and checked.
Outcome check(const Options& options, const std::optional<std::string>& folder, const std::string& base, bool all);
Outcome status(const Options& options);
Outcome new_content(const Options& options, const std::string& kind, const std::string& id);
Outcome explain_url(const Options& options, const std::string& base, const std::string& url);

}  // namespace cli
