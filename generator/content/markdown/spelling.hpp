// Addresses as the languages of the content spell them, whatever signs they hold.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// Within a link, a definition or angle brackets of Markdown: what could end it or begin something else as a character reference.
std::string in_markdown(std::string_view address);
/// As text that Markdown takes for a link by itself, in angle brackets where it would not.
std::string in_markdown_text(std::string_view address);
/// Between double quotes of YAML or JSON.
std::string in_double_quotes(std::string_view address);
/// Between single quotes of YAML.
std::string in_single_quotes(std::string_view address);
/// As a value of YAML, in double quotes where it has to be.
std::string in_plain_yaml(std::string_view address);
/// On a line of its own.
std::string as_it_is(std::string_view address);

}  // namespace content
