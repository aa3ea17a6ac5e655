#include "build/default_theme.hpp"

#include "disk/folders.hpp"
#include "disk/served_file.hpp"

namespace build {

std::optional<std::string> default_theme() {
    const std::string installed = "/usr/share/csa/theme";
    if (auto first = disk::first_folder_with("templates", "themes")) return first;
    return disk::is_served_folder("/", installed) ? std::optional(installed) : std::nullopt;
}

}  // namespace build
