// What stands below a folder, by name; nothing is opened but folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace disk {

struct Unlisted {
    std::string path;
    int error;  ///< as `errno`
};

/// Paths are relative to the folder, '/' between parts, in no fixed order.
struct Listing {
    std::vector<std::string> files;
    std::vector<std::string> folders;  ///< parents before children, without the folder itself
    std::vector<std::string> links;    ///< symbolic ones, not followed
    std::vector<std::string> others;   ///< pipes, sockets, devices
    std::vector<Unlisted> unlisted;    ///< folders that could not be read
};

/// Says of the name found in `folder` (relative, empty for the root) whether to pass over it.
using Skip = bool (*)(std::string_view folder, std::string_view name);

/// Walks level by level, the folders of one level in parallel.
Listing list_tree(int root, Skip skip);

}  // namespace disk
