// The contract between pages and themes: every template that a page asks a theme for, and the names that it is given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pages {

/// What stands behind a name, and so how a template may use it.
enum class Holds : unsigned char {
    text,     ///< {{x}}
    address,  ///< {{{x}}}: percent-encoded, with a mark of where it was written
    html,     ///< {{{x}}}
    flag,     ///< {{#x}} and {{^x}} alone
    one,      ///< {{#x}}, which holds its names
    many,     ///< {{#x}}, once for each of a list
};

struct Field;
using Fields = std::vector<Field>;

struct Field {
    std::string name;
    Holds holds;
    bool optional = false;     ///< it may be false
    Fields fields{};           ///< of each, where it holds one or many
    std::string_view shape{};  ///< what the guide calls these names where several templates are given them; empty for none
};

struct TemplateContract {
    std::string_view name;
    std::string_view about;  ///< a sentence for whoever writes a theme
    Fields fields;
};

/// By name. Other templates are parts of a theme's own.
const std::vector<TemplateContract>& contract();

}  // namespace pages
