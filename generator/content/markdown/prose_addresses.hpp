// The addresses of a Markdown text, each with the bytes that hold it.
#pragma once

#include <string>
#include <string_view>

#include "text/mend.hpp"

namespace content {

/// `text` begins on line `first_line` of `file`, whose first byte is `offset`. cmark does not say where the address of a link
/// stands, so it is asked with marks: one is put where an address may begin, and comes out in the link that the address is of,
/// whether the link holds it or a definition elsewhere. Marks that change anything else are not used.
text::Reading read_prose_addresses(std::string_view text, int first_line, const std::string& file, size_t offset);

}  // namespace content
