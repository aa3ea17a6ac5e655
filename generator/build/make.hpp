// The site in memory: the part that `build` and `check` share.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "build/inputs.hpp"
#include "content/readers/read_portal.hpp"
#include "host/hosting.hpp"
#include "links/internal/survey.hpp"
#include "links/register/register.hpp"
#include "model/portal.hpp"
#include "report/report.hpp"
#include "site/site.hpp"
#include "text/tree.hpp"

namespace build {

struct Made {
    site::Site site;
    model::Portal portal;             ///< what of it the audience may see
    std::vector<std::string> hidden;  ///< addresses of what is hidden today, and of what was withdrawn
    links::Register known_links;      ///< by the visits made so far
};

/// The files of a folder, called `name` in findings; what cannot be read is reported.
text::Tree read_tree(const std::string& folder, const std::string& name, report::Report& report);

/// Those of content, theme and site, as findings name them.
std::vector<std::string> folders_of(const Inputs& inputs);

/// Reads content and theme, checks, makes the pages. Findings of a stage are all reported; nothing after a stage with errors.
std::optional<Made> make(const Inputs& inputs, report::Report& report);
/// The same with what is not public yet, or no longer, for the eyes of editors; nothing restricted. `reader` remembers from one
/// change to the next.
std::optional<Made> make_preview(const Inputs& inputs, content::Reader& reader, report::Report& report);
/// As `make`, of content that was read already.
std::optional<Made> make(model::Portal portal, const Inputs& inputs, report::Report& report);

/// What its host has to know of the site: headers, and redirects of the aliases.
host::Hosting hosting_of(const Made& made);

/// Every internal link holds, and every setting about links to other sites matches one.
void check_links(const Made& made, const Inputs& inputs, report::Report& report, links::EachPage each_page = {});

/// Links and, where the settings ask for it, everything else that is read off the finished pages, in one pass.
void check_pages(const Made& made, const Inputs& inputs, report::Report& report);

/// Paths of its files, sorted.
std::vector<std::string_view> paths_of(const site::Site& site);

/// Reads and checks the content alone; nothing if it has errors.
std::optional<model::Portal> read_content(const Inputs& inputs, report::Report& report, content::Reader* reader = nullptr);

/// The settings of the content for what is not built from it: nothing is checked but that it can be read.
model::Portal read_settings(const Inputs& inputs, report::Report& report);

/// What can be read of the content, whatever its mistakes: for commands that need no more than a part of it.
model::Portal read_as_it_is(const Inputs& inputs);

}  // namespace build
