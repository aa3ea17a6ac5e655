// Percent-encoding and UTF-8, by the sets of the WHATWG URL Standard.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/percent.hpp"
#include "text/utf8.hpp"

namespace links {

using text::append_character;
using text::hex_value;
using text::percent_decoded;
using text::repaired_utf8;

/// The bytes that an encoding set replaces by %XX; bytes from 0x7f on belong to every set.
using EncodeSet = std::array<bool, 256>;

constexpr EncodeSet encode_set(std::string_view also) {
    EncodeSet set{};
    for (size_t c = 0; c < 256; ++c) set[c] = c < 0x20 || c > 0x7e;
    for (const char c : also) set[static_cast<unsigned char>(c)] = true;
    return set;
}

constexpr EncodeSet only_beyond_ascii() {
    EncodeSet set{};
    for (size_t c = 0x80; c < 256; ++c) set[c] = true;
    return set;
}

inline constexpr EncodeSet beyond_ascii = only_beyond_ascii();
inline constexpr EncodeSet control_set = encode_set("");
inline constexpr EncodeSet fragment_set = encode_set(" \"<>`");
inline constexpr EncodeSet query_set = encode_set(" \"#<>");
inline constexpr EncodeSet special_query_set = encode_set(" \"#<>'");
inline constexpr EncodeSet path_set = encode_set(" \"#<>?^`{}");
inline constexpr EncodeSet userinfo_set = encode_set(" \"#<>?^`{}/:;=@[\\]|");

void append_encoded(std::string& out, std::string_view bytes, const EncodeSet& set);

}  // namespace links
