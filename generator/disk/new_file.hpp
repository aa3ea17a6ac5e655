// Writes one new file of content.
#pragma once

#include <string_view>

#include <boost/filesystem/path.hpp>

namespace disk {

/// Writes `below` in `folder`, with the folders between them where they are missing; the file appears whole or not at all.
/// Throws Failure if `folder` is not there, or if the file exists already or cannot be written.
void write_new_file(const boost::filesystem::path& folder, const boost::filesystem::path& below, std::string_view bytes);

/// Throws Failure unless a folder of new files can begin there: nothing is there, or an empty folder.
void expect_no_files(const boost::filesystem::path& folder);

}  // namespace disk
