// Whose site an address of the web belongs to.
#pragma once

#include <string>
#include <string_view>

#include "pages/context.hpp"

namespace pages {

/// "https://www.leics.police.uk/a" -> "www.leics.police.uk"; the scheme of an address without a host.
std::string host_of(std::string_view url);

/// The partner that looks after the host, or one above it; null where none does.
const model::Partner* owner_of(const std::string& host, const Context& context);

/// What a reader of the link must be told before following it: " (Leicestershire Police)", " (example.org)"; nothing where
/// `words`, the link's own, already say it.
std::string whose_site(std::string_view url, std::string_view words, const Context& context);

}  // namespace pages
