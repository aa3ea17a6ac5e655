// A number that tells whether bytes have changed.
#pragma once

#include <cstdint>
#include <string_view>

namespace text {

/// FNV-1a, 64 bits, of `bytes` after those that gave `before`. Finds changes by accident, not by an attacker.
std::uint64_t fingerprint(std::string_view bytes, std::uint64_t before = 0xcbf29ce484222325);

}  // namespace text
