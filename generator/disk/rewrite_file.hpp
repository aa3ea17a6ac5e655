// Reads and replaces single files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace disk {

bool exists(const std::string& path);

/// Throws Failure if it cannot be read.
std::string read_file(const std::string& path);

/// The old bytes or the new ones stand there at any moment; the rights of a file that is there stay, and so does a link to it.
/// Throws Failure if that cannot be done.
void rewrite_file(const std::string& path, std::string_view bytes);

struct Rewritten {
    std::string path;
    std::string bytes;
};

/// The same for files below `root`, one after the other. What killed processes left anywhere below it is removed first.
void rewrite_files(const std::string& root, const std::vector<Rewritten>& files);

}  // namespace disk
