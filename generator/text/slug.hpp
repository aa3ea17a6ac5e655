// Ids and fragments made from words.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// "Who can apply?" -> "who-can-apply": lower case, spaces to hyphens, punctuation dropped (as GitHub makes heading anchors);
/// letters beyond ASCII stay. May be empty.
std::string slug(std::string_view words);

/// Lower-case ASCII letters, digits and single hyphens inside: "hate-action-plan-2018-21".
bool is_id(std::string_view text);

/// Where the first byte is that does not belong to well-formed UTF-8; npos if all is well.
size_t first_bad_utf8(std::string_view bytes);

/// Where the first control character is (C0, DEL, C1) that is neither tab nor line end; npos if there is none.
size_t first_control(std::string_view bytes);

}  // namespace text
