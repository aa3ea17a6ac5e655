// An author's text with its links filled in.
#pragma once

#include "pages/context.hpp"
#include "pages/slots.hpp"

namespace pages {

/// Appends the prose of `entry`, every link leading where it should, every figure block as its chart and table.
void append_prose(Piece& page, const model::Entry& entry, const Context& context);

/// The same to go through a template, its headings marked.
text::Html prose_of(const model::Entry& entry, const Context& context);

}  // namespace pages
