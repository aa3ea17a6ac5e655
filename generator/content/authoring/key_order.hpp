// The order in which the facts of a file stand.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// `bytes` of the Markdown file at `path` (below the content folder) with the keys of its facts in the order in which their
/// kind describes them; keys that it does not know come last. Lines are moved, never changed: a comment moves with the key below
/// it. What cannot be read, or stands in braces, is left as it is.
std::string with_ordered_keys(std::string_view bytes, const std::string& path);

}  // namespace content
