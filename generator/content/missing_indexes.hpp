// Every folder of the site is a page.
#pragma once

#include <string>

#include "model/portal.hpp"

namespace content {

/// Adds a page for each address that has pages below it and none itself: "/guides/" for "/guides/first-steps/". A folder of typed
/// things lists them, any other lists its pages. `root` is how findings call the content tree.
void add_missing_indexes(model::Portal& portal, const std::string& root);

}  // namespace content
