// Zip archives in memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "site/site.hpp"

namespace host {

/// All files of the site, compressed; the same bytes for the same site. Throws std::runtime_error if the memory does not suffice.
std::string zipped(const site::Site& site);

/// A file of an archive; nothing if there is no such file, or it is no archive.
std::optional<std::string> unzipped(std::string_view archive, const std::string& path);

}  // namespace host
