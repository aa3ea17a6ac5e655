// Puts the finished site in the place of the old one.
#pragma once

#include <cstddef>

#include "disk/lock.hpp"
#include "disk/standing.hpp"
#include "site/site.hpp"

namespace disk {

struct Summary {
    size_t written = 0;    ///< files that are new or differ
    size_t unchanged = 0;  ///< files left alone, with their time stamps
    size_t removed = 0;    ///< files that are no longer part of the site

    bool changed() const { return written || removed; }
};

/// Makes the folder hold exactly the site, and the user's dot-files at its top, in one step: whoever looks, and whenever the
/// process is killed, finds the old site whole or the new one. Touches nothing if nothing differs. `standing` was read under
/// `lock`. Throws Failure if the disk or the file system refuses; then the old site stands and nothing is left beside it. A power
/// cut may lose what the system had not yet written: build again.
Summary replace_site(const site::Site& site, const Standing& standing, const Lock& lock);

}  // namespace disk
