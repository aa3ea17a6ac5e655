// Addresses in style sheets: url(…) and @import.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace links {

struct CssLink {
    std::string value;  ///< escapes decoded
    size_t offset;      ///< of its first byte, inside any quotation marks
};

std::vector<CssLink> css_links(std::string_view css);

}  // namespace links
