// On which terms the data may be used.
#pragma once

#include <string>

#include "pages/data.hpp"

namespace pages {

/// In full; empty where the settings name no licence.
std::string licence_address(const Context& context);
/// {title, href}, or false.
Data licence_link(const Context& context);

}  // namespace pages
