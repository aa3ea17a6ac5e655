// To what a file that is published as it lies there leads.
#pragma once

#include <string>
#include <vector>

#include "model/portal.hpp"

namespace build {

/// The addresses in a drawing or feed, as they are written; none for other files.
std::vector<std::string> addresses_in(const model::Asset& asset);

}  // namespace build
