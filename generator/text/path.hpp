// Paths with '/', whatever they name.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// "guides/a.md" + "../report.md" -> "report.md", without "./" and "../"; ".." beyond the root stays at the root.
std::string joined_path(std::string_view from, std::string_view relative);

}  // namespace text
