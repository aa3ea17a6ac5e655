// What pages tell programs about themselves: linked data by https://schema.org.
#pragma once

#include "pages/context.hpp"
#include "text/html.hpp"

namespace pages {

/// JSON-LD in script elements: where the page stands, and what it is about; empty for plain pages.
text::Html linked_data(const model::Entry& entry, const Context& context);

}  // namespace pages
