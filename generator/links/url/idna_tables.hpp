// What Unicode says of the characters of host names: how UTS 46 maps them, and where they may stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace links {

enum class IdnaStatus : std::uint8_t { disallowed, valid, ignored, mapped };
/// For the Bidi Rule of RFC 5893; R and AL are one, as are ES, CS, ET, ON and BN.
enum class BidiClass : std::uint8_t { none, left, right, european, arabic, mark, neutral };

struct CharacterTraits {
    IdnaStatus status;
    BidiClass bidi;
    bool joins_next, joins_previous, is_transparent;  ///< joining types L or D, R or D, T
    bool is_mark, is_virama;
    std::uint8_t combining_class;  ///< canonical ones, numbered in their order; 0 for those that stay where they are
};

CharacterTraits traits_of(char32_t c);

/// What UTS 46 writes for a character that is `mapped`.
std::u32string mapped(char32_t c);

/// Unicode Normalization Form C.
std::u32string normalized(std::u32string_view text);

}  // namespace links
