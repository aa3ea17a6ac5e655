// What stands in the head of one page and no other.
#pragma once

#include "pages/context.hpp"
#include "text/html.hpp"

namespace pages {

/// Its own feed, the same page in other languages, linked data.
text::Html head_of(const model::Entry& entry, const Context& context);

/// The language of a page: its own, or that of the site.
const std::string& language_of(const model::Entry& entry, const Context& context);

}  // namespace pages
