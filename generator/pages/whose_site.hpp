// Whose site an address of the web belongs to.
#pragma once

#include <string>
#include <string_view>

#include "pages/context.hpp"

namespace pages {

/// What a reader of the link must be told before following it: " (Leicestershire Police)", " (example.org)"; nothing where
/// `words`, the link's own, already say it.
std::string whose_site(std::string_view url, std::string_view words, const Context& context);

}  // namespace pages
