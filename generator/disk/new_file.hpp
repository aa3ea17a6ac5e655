// Writes one new file of content.
#pragma once

#include <string_view>

#include <boost/filesystem/path.hpp>

namespace disk {

/// Makes the folders above it where they are missing; the file appears whole or not at all.
/// Throws Failure if it exists already or cannot be written.
void write_new_file(const boost::filesystem::path& path, std::string_view bytes);

}  // namespace disk
