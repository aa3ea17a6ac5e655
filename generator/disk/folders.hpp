// Which folders there are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace disk {

/// "themes/plain": the first folder in `parent`, by name, that has a folder `inner`. Nothing if there is none.
std::optional<std::string> first_folder_with(std::string_view inner, const std::string& parent);

}  // namespace disk
