// The strings of a JSON text and where they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace links {

struct JsonString {
    std::string_view key;  ///< as written, of the member that holds the string, also through lists; empty if there is none
    std::string value;     ///< escapes decoded
    size_t offset;         ///< of its first byte, inside the quotation marks
};

/// All values that are strings, in their order; nothing if `json` is no JSON, or is nested a thousand deep.
std::vector<JsonString> json_strings(std::string_view json);

}  // namespace links
