// How the site differs from what stands on the disk.
#pragma once

#include <vector>

#include "disk/standing.hpp"
#include "site/site.hpp"

namespace disk {

struct Difference {
    std::vector<char> same;  ///< for each file of the site: it stands there, byte for byte
    size_t unchanged = 0;    ///< how many do
    size_t removed = 0;      ///< files on the disk that are not part of the site
    bool leftovers = false;  ///< something stands there, be it an empty folder, that is not part of the site
};

Difference compare(const site::Site& site, const Standing& standing);

}  // namespace disk
