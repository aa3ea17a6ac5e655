// The addresses of one file of the content, so that they can be mended.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/mend.hpp"

namespace content {

/// As the file is read for the site: every value of YAML and JSON may be an address, in Markdown every link is one. Nothing for
/// a file with mistakes, or of another kind.
std::optional<text::Reading> read_addresses(std::string_view bytes, const std::string& file);

}  // namespace content
