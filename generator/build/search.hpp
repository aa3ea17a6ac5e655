// The search index, as part of the site that is built.
#pragma once

#include <string>

#include "build/inputs.hpp"
#include "model/portal.hpp"
#include "site/site.hpp"

namespace build {

/// Whether an index was asked for and pagefind is installed: in the theme, or for all themes of this machine.
bool is_searchable(const Inputs& inputs);

/// Adds the index of the site's pages. The index that stands in `inputs.out` is taken over while the pages are those that it was
/// made from.
void add_search(site::Site& site, const Inputs& inputs);

/// How whoever has a page for search without an index gets one; empty for everybody else.
std::string how_to_search(const model::Portal& portal, const Inputs& inputs);

}  // namespace build
