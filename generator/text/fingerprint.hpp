// A number that tells whether bytes have changed.
#pragma once

#include <cstdint>
#include <string_view>

namespace text {

/// FNV-1a, 64 bits. Finds changes by accident, not by an attacker.
std::uint64_t fingerprint(std::string_view bytes);

}  // namespace text
