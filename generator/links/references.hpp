// Character references of HTML: "&amp;", "&#x2F;".
#pragma once

#include <string>
#include <string_view>

namespace links {

/// Where a reference stands; in an attribute "&copy=1" stays as it is.
enum class ReferenceContext { attribute, text };

/// The text as the browser's tokenizer hands it on: references replaced, line ends as '\n', NUL as U+FFFD.
std::string decoded(std::string_view raw, ReferenceContext context);

/// How many bytes of `raw` make the first `wanted` bytes of its decoded form in an attribute.
size_t raw_length(std::string_view raw, size_t wanted);

/// True if `decoded` would change the text.
bool needs_decoding(std::string_view raw);

struct NamedReference {
    std::string_view name;  ///< without '&', with its ';' where it has one
    std::string_view text;
};

/// The standard's table entry that is the longest beginning of `rest`; null if there is none.
const NamedReference* longest_named_reference(std::string_view rest);

}  // namespace links
