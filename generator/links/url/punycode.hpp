// Labels of international host names as they are written in ASCII: RFC 3492.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace links {

/// "caf\u00e9" for "caf-dma", what follows "xn--" in small letters; nothing if no text is encoded so.
std::optional<std::string> from_punycode(std::string_view encoded);

/// "caf-dma" for "caf\u00e9"; takes the square of its length.
std::string to_punycode(std::u32string_view characters);

}  // namespace links
