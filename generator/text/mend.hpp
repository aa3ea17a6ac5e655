// Other addresses in the files where people wrote them, and nothing else changed.
#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/place.hpp"

namespace text {

/// `before` stands at `place` and becomes `after`.
struct Repair {
    Place place;
    std::string before;
    std::string after;
    std::string reason;
    std::string doubt = {};  ///< why a person has to decide; empty if `after` may be written without asking

    auto operator<=>(const Repair&) const = default;
};

/// The bytes that hold an address, and how another one is spelt in their stead.
struct AddressBytes {
    size_t begin, end;
    std::string (*spelt)(std::string_view address);
};

/// An address where a person wrote it.
struct WrittenAddress {
    Place place;                        ///< line 0 where nobody can follow it, such as in the text that describes a picture
    size_t piece;                       ///< which of the pieces it is
    std::optional<size_t> words;        ///< the piece of its words, where these are the address itself
    std::optional<AddressBytes> bytes;  ///< the same for all links that share a definition; nothing where they are not certain
};

/// A file as its reader understands it: all that it says, in order, each address a piece of its own.
struct Reading {
    std::vector<std::string> pieces;
    std::vector<WrittenAddress> addresses;
};

/// Nothing for a file with mistakes.
using Reader = std::function<std::optional<Reading>(std::string_view bytes)>;

/// `bytes` of one file with its repairs made. Each is read again: unless exactly the addresses that were meant have changed, as
/// the reader of the file understands it, the repair is not made and goes to `left_over`.
std::string mended(std::string_view bytes, const std::vector<Repair>& repairs, const Reader& read,
                   std::vector<Repair>& left_over);

}  // namespace text
