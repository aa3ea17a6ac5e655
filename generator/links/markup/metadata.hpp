// Addresses in what a page says about itself: <meta> and linked data.
#pragma once

#include <string_view>

namespace links {

/// Whether the content of a <meta> of this name is an address: Open Graph, cards, tiles.
bool holds_shared_address(std::string_view name);

/// The address in the content of <meta http-equiv=refresh>, as a view into it; empty if there is none. The HTML
/// Standard's "shared declarative refresh steps".
std::string_view refresh_address(std::string_view content);

/// Whether a member of linked data holds addresses of pages and pictures.
bool holds_linked_address(std::string_view key);

/// The address in such a member; empty for what is no page: "_:b1", "#person", "urn:x". A fragment there
/// names a thing, not an element.
std::string_view linked_address(std::string_view value);

}  // namespace links
