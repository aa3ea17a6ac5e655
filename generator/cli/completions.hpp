// Scripts that complete commands and options in a shell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/help_page.hpp"

namespace cli {

/// For "bash", "zsh" or "fish"; nothing for another shell.
std::optional<std::string> completion_script(std::string_view shell, const std::vector<HelpPage>& pages);

}  // namespace cli
