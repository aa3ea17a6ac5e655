// The addresses in a srcset attribute.
#pragma once

#include <string_view>
#include <vector>

namespace links {

/// The addresses of the candidates that a browser keeps, as views into `text`: a candidate with wrong descriptors is never
/// loaded. The HTML Standard's "parse a srcset attribute".
std::vector<std::string_view> source_set_addresses(std::string_view text);

}  // namespace links
