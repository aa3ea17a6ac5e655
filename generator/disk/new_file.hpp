// Writes new files of content.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/filesystem/path.hpp>

namespace disk {

/// Writes `below` in `folder`, with the folders between them where they are missing; the file appears whole or not at all.
/// Throws Failure if `folder` is not there, or if the file exists already or cannot be written.
void write_new_file(const boost::filesystem::path& folder, const boost::filesystem::path& below, std::string_view bytes);

using NewFile = std::pair<std::string, std::string>;  ///< path below the folder, bytes

/// Writes a folder that appears whole or not at all. Throws Failure if something is there but an empty folder, or if it cannot be
/// written.
void write_new_folder(const boost::filesystem::path& folder, const std::vector<NewFile>& files);

/// Throws Failure unless a folder of new files can begin there: nothing is there, or an empty folder.
void expect_no_files(const boost::filesystem::path& folder);

}  // namespace disk
