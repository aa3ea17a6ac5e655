// Characters of text that may be anything but text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace text {

/// A character, or a sequence of bytes that is none.
struct Character {
    char32_t code;  ///< U+FFFD for broken bytes
    size_t length;  ///< in bytes; of a broken sequence the most that one U+FFFD replaces, as browsers decode
    bool well_formed;
};

/// The one that begins at `at`, which is a byte of `bytes`.
Character character(std::string_view bytes, size_t at);

/// As UTF-8; what is no character (NUL, a surrogate, beyond U+10FFFF) becomes U+FFFD.
void append_character(std::string& out, std::uint32_t code_point);

/// Well-formed UTF-8: each maximal broken sequence becomes U+FFFD, as browsers decode.
std::string repaired_utf8(std::string_view bytes);

/// Ends a line for some reader: LF, VT, FF, CR, U+0085, U+2028, U+2029.
bool is_line_break(char32_t c);
/// Unicode's category Cc (C0, DEL and C1), and the noncharacters, which XML forbids.
bool is_control(char32_t c);
/// Shown as nothing, or changes the order in which others are shown: Default_Ignorable_Code_Point of Unicode 15 (zero width,
/// directions, variation selectors, tags), and the anchors of annotations.
bool is_invisible(char32_t c);

/// Well-formed UTF-8 without control characters but tab, LF and CR: each becomes U+FFFD.
std::string sound(std::string_view bytes);

/// Of well-formed UTF-8: at most about `longest` bytes, the middle left out, no character cut.
std::string shortened(std::string words, size_t longest);

}  // namespace text
