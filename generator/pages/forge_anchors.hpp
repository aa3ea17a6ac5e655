// Anchors as a forge such as GitHub gives them, in links to pages whose headings have ids of their own.
#pragma once

#include <string>
#include <string_view>

#include "model/entry.hpp"

namespace pages {

/// `suffix` is query and fragment of a link to the page of `entry`. A fragment that no heading has there, but that a forge would
/// give one, becomes the id of that heading; the anchor of the title is left out, for it stands at the top.
std::string with_own_anchor(const model::Entry& entry, std::string_view suffix);

}  // namespace pages
