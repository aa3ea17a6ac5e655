// Help as text and as manual page.
#pragma once

#include <string>

#include "cli/help_page.hpp"

namespace cli {

std::string to_text(const HelpPage& page);

/// In the macros of man(7); `version` stands in the footer.
std::string to_man(const HelpPage& page, const std::vector<HelpPage>& all, const std::string& version);

}  // namespace cli
