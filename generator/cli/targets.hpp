// The targets of `csa publish` as the user names them.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "model/portal.hpp"

namespace cli {

/// The target of that name; null, with the reason on standard error, if there is none.
const model::PublishTarget* find_target(const model::Settings& settings, const std::string& name);

/// False, with a finding, if the content does not say where readers find the site: its pages would name this machine.
bool has_address(const model::Settings& settings, const Options& options);

}  // namespace cli
