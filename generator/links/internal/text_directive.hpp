// Text fragments: "#:~:text=prefix-,start,end,-suffix".
#pragma once

#include <string_view>

namespace links {

/// What stands behind ":~:" in a fragment if it names a text, else empty.
std::string_view text_directive_of(std::string_view fragment);
std::string_view without_directive(std::string_view fragment);

/// Whether a browser finds one of the texts that `directive` names. `page_text` as the function of that name gives it. "Find a
/// range from a text directive" of https://wicg.github.io/scroll-to-text-fragment/, with plain rules for where words end.
bool finds_text(std::string_view page_text, std::string_view directive);

}  // namespace links
