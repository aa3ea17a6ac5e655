// Links and ids of finished pages, found as a browser's tokenizer finds them.
#pragma once

#include <string>
#include <string_view>

#include "links/markup/page_links.hpp"

namespace links {

/// Replaces what `out` holds. Linear in the size of the page, whatever it holds; pages are smaller than 4 GB. The content of
/// <template> is inert and gives nothing; what stands in <noscript> counts.
void read_page(std::string_view page, Markup markup, Arena& arena, PageLinks& out);

/// The name of the element whose '<' stands at `tag`, in lower case.
std::string element_name(std::string_view page, std::uint32_t tag);

/// What a reader sees of the element at `tag`: its text with white space joined, or the alternative text of its first image.
std::string element_text(std::string_view page, std::uint32_t tag);

}  // namespace links
