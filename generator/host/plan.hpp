// What has to be sent and deleted so that a published site becomes the new one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "host/manifest.hpp"

namespace host {

struct Plan {
    std::vector<std::string> fresh;    ///< not there yet, those that pages need first
    std::vector<std::string> changed;  ///< there, but not with these bytes
    std::vector<std::string> gone;     ///< to be deleted
    Manifest done;                     ///< what then stands there

    bool empty() const { return fresh.empty() && changed.empty() && gone.empty(); }
};

/// `before` is what was written down there, `found` the sizes of the files that are there: a file that is missing or has another
/// size is sent again. Files with a fingerprint in their name (below assets/) go one publication after the pages that needed
/// them.
Plan make_plan(const Manifest& site, const Manifest& before, const Sizes& found);

/// The site as it is to be there, with `manifest` as a file, and what goes one publication later; `old` gives the bytes of a file
/// that is there now.
site::Site carried_out(const Plan& plan, const site::Site& site, const std::string& manifest,
                       const std::function<std::optional<std::string>(const std::string& path)>& old);

/// To be written down before any of these `paths` is touched: they are in an unknown state until they are done.
Manifest while_writing(Manifest before, const std::vector<std::string>& paths);

/// Pages (paths of HTML files) that were published.
std::vector<std::string> pages_of(const Manifest& manifest);

}  // namespace host
