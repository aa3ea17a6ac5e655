// Reads percent-encoding.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// The value of a hexadecimal digit, or -1.
constexpr int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// "%C3%A9" -> the two bytes of "é"; a '%' without two hexadecimal digits stays.
std::string percent_decoded(std::string_view text);

/// An address as pages have to hold it: blanks, brackets and other signs that none may have are encoded, and a '%' that encodes
/// nothing. What is encoded already stays, as do letters of other scripts, the host and what follows "scheme:".
std::string valid_address(std::string_view written);

}  // namespace text
