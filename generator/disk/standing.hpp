// What stands in the out folder before a build.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "disk/listing.hpp"
#include "disk/out_folder.hpp"

namespace disk {

/// The name of the file by which we know a folder that we wrote, at its top.
inline constexpr std::string_view marker_name = ".csa-site";
inline constexpr std::string_view marker_bytes =
    "This folder is written by \"csa build\", which removes every other file from it (but not dot-files here at the top).\n";

struct Standing {
    OutFolder out;
    bool exists = false;            ///< the folder is there
    bool published = false;         ///< and a build of ours wrote it
    Listing site;                   ///< without the dot-files and dot-folders at the top, which are the user's
    std::vector<std::string> kept;  ///< the names of those

    /// Paths of the pages, "a/index.html", sorted.
    std::vector<std::string> pages() const;
};

/// Throws Failure if the folder cannot be read, or holds files and no build of ours wrote it: they would be lost.
Standing read_standing(OutFolder out);

}  // namespace disk
