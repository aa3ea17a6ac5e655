// Which theme is taken where nobody names one.
#pragma once

#include <optional>
#include <string>

namespace build {

/// The first folder in themes/ that holds templates, or else the theme that the Debian package installs.
std::optional<std::string> default_theme();

}  // namespace build
