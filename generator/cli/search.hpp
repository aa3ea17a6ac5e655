// The search index, as part of the site that is built.
#pragma once

#include "cli/options.hpp"
#include "model/portal.hpp"
#include "site/site.hpp"

namespace cli {

/// Whether an index was asked for and pagefind is installed: in the theme, or for all themes of this machine.
bool is_searchable(const Options& options);

/// Adds the index of the site's pages. The index that stands in `options.out` is taken over while the pages are those that it was
/// made from.
void add_search(site::Site& site, const Options& options);

/// Tells whoever has a page for search without an index how to get one.
void say_how_to_search(const model::Portal& portal, const Options& options);

}  // namespace cli
