// One file as part of the folder that a web host would serve.
#pragma once

#include <optional>
#include <string>

#include "disk/descriptor.hpp"

namespace disk {

struct ServedFile {
    std::string root;  ///< the working directory if the file is below it, else the file's own folder
    std::string path;  ///< relative to `root`
};

/// Nothing if `name` names a folder, or nothing at all.
std::optional<ServedFile> find_served_file(const std::string& name);

/// The bytes of a file below `root`; nothing, with `errno` set, if there is none or (EFBIG) it has more than `most` bytes. Throws
/// Failure if it is there and cannot be read.
std::optional<std::string> read_served_file(const std::string& root, const std::string& path, size_t most = any_size);

bool is_served_folder(const std::string& root, const std::string& path);

}  // namespace disk
