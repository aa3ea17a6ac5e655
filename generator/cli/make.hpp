// The site in memory: the part that `build` and `check` share.
#pragma once

#include <optional>

#include "cli/options.hpp"
#include "model/portal.hpp"
#include "site/site.hpp"

namespace cli {

struct Made {
    site::Site site;
    model::Portal portal;             ///< what of it the audience may see
    std::vector<std::string> hidden;  ///< addresses of what is hidden today, and of what was withdrawn
};

/// Reads content and theme, checks, makes the pages. Findings of a stage are all reported; nothing after a stage with errors.
std::optional<Made> make(const Options& options, report::Report& report);
/// The same with what is not public yet, or no longer, for the eyes of editors; nothing restricted.
std::optional<Made> make_preview(const Options& options, report::Report& report);
/// As `make`, of content that was read already.
std::optional<Made> make(model::Portal portal, const Options& options, report::Report& report);

/// Reads and checks the content alone; nothing if it has errors.
std::optional<model::Portal> read_content(const Options& options, report::Report& report);

/// What can be read of the content, whatever its mistakes: for commands that only add to it.
model::Portal read_as_it_is(const Options& options);

}  // namespace cli
