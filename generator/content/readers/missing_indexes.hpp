// Every folder of the site is a page.
#pragma once

#include <string>
#include <string_view>

#include "model/portal.hpp"

namespace content {

/// For a page that has no title: "/guides/first-steps/" -> "First steps"; "Home" for "/".
std::string title_from_address(std::string_view address);

/// Adds a page for each address that has pages below it and none itself: "/guides/" for "/guides/first-steps/". A folder of typed
/// things lists them, any other lists its pages. `root` is how findings call the content tree.
void add_missing_indexes(model::Portal& portal, const std::string& root);

}  // namespace content
