// Zip archives in memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace formats {

/// A file of an archive, whose bytes stand elsewhere.
struct Packed {
    std::string path;
    std::string_view bytes;
};

/// All the files, compressed; the same bytes for the same files, wherever and whenever. Throws std::runtime_error if the memory
/// does not suffice.
std::string zipped(const std::vector<Packed>& files);

/// A file of an archive; nothing if there is no such file, or it is no archive.
std::optional<std::string> unzipped(std::string_view archive, const std::string& path);

}  // namespace formats
