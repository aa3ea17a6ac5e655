// What a host says that a file is, and what the link to it needs it to be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "links/markup/documents.hpp"
#include "links/url/url.hpp"

namespace links {

/// What a browser can use where the link stands.
enum class Needs : std::uint8_t { anything, page, document, picture, style_sheet, script, film };

/// Of a link that people follow, by the ending of its address.
Needs needs_of_ending(const Url& target);
/// By the element of `link` in `page`; `if_followed` for links that people follow.
Needs needs_of(std::string_view page, const Link& link, Needs if_followed);

/// Whether `media_type` ("text/html; charset=utf-8") will do; an empty one does, since browsers then guess.
bool will_do(Needs needs, std::string_view media_type);

/// "a style sheet"
std::string_view words_for(Needs needs);

/// How to read what was served as `media_type`; `other` for what holds no links.
DocumentKind kind_served_as(std::string_view media_type, std::string_view bytes);

/// Whether the ending of the address says that nothing in the file can be followed.
bool ends_like_data(const Url& address);

}  // namespace links
