// Reports of a link check to be read by people, grouped by owner.
#pragma once

#include <string>
#include <string_view>

#include "links/check.hpp"

namespace links {

std::string to_markdown(const Checked& checked, std::string_view root);
/// A whole page, readable without style sheets and by screen readers.
std::string to_html(const Checked& checked, std::string_view root);

}  // namespace links
