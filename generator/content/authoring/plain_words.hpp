// Words as they are compared.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// In lower case, blanks of every kind as one: how words of a table are compared.
std::string plain_words(std::string_view words);

/// Besides, hyphens, dashes and "_" are blanks, and curly apostrophes straight: how names are compared.
std::string name_words(std::string_view words);

}  // namespace content
