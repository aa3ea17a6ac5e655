// The folder that holds the finished site, and the names beside it that belong to us.
#pragma once

#include <string>
#include <vector>

#include <boost/filesystem/path.hpp>

namespace disk {

/// Where the site goes, links resolved. The folder itself need not exist; the one it stands in does.
struct OutFolder {
    std::string shown;               ///< as the user wrote it, for messages
    boost::filesystem::path parent;  ///< absolute
    std::string name;                ///< "public"

    std::string staging() const { return "." + name + ".new"; }
    std::string lock() const { return "." + name + ".lock"; }
    boost::filesystem::path path() const { return parent / name; }
};

/// Makes the folders above `out` where they are missing. Throws Failure if that is refused, or if `out` is a file, the root of
/// the file system, or inside or around one of the `inputs` (content, theme), which a build would then destroy or read again.
OutFolder find_out_folder(const boost::filesystem::path& out, const std::vector<boost::filesystem::path>& inputs);

}  // namespace disk
