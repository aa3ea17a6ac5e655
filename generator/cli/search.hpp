// The search index, as part of the site that is built.
#pragma once

#include "cli/options.hpp"
#include "site/site.hpp"

namespace cli {

/// Adds the index of the site's pages, if the theme has pagefind installed. The index that stands in `options.out` is taken over
/// while the pages are those that it was made from.
void add_search(site::Site& site, const Options& options);

}  // namespace cli
