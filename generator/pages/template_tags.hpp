// The tags of a template, as Mustache reads them, and partials that are given names: {{> heading id="figures" words="All
// figures"}}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pages {

/// Partials within partials, before they count as endless.
inline constexpr size_t deepest_partial = 16;

/// What a partial is given where it is asked for; the value is a piece of template, which may hold tags itself.
struct Given {
    std::string_view name, value;
};

struct Tag {
    enum class Form : unsigned char { words, markup, section, inverse, end, partial, other };

    Form form;  ///< {{x}} · {{{x}}} or {{&x}} · {{#x}} · {{^x}} · {{/x}} · {{> x}} · comments
    std::string_view name;
    std::vector<Given> given;  ///< to a partial
    size_t begin, end;         ///< its bytes in the template
};

/// The first tag that begins at `from` or later and is closed.
std::optional<Tag> next_tag(std::string_view text, size_t from);

/// The text of a partial with what it is given in place of the tags of these names.
std::string with_given(std::string_view partial, const std::vector<Given>& given);

}  // namespace pages
