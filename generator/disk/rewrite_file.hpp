// Reads and replaces single files.
#pragma once

#include <string>
#include <string_view>

namespace disk {

/// Throws Failure if it cannot be read.
std::string read_file(const std::string& path);

/// The old bytes or the new ones stand there at any moment; the rights of a file that is there stay. Throws Failure if that
/// cannot be done.
void rewrite_file(const std::string& path, std::string_view bytes);

}  // namespace disk
