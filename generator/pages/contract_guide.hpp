// The contract as a table of the guide to themes.
#pragma once

#include <string>

namespace pages {

/// Markdown: a row for each template, with its names in the notation that themes/README.md explains.
std::string contract_guide();

}  // namespace pages
