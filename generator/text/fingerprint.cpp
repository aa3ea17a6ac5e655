#include "text/fingerprint.hpp"

namespace text {

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t before) {
    for (const unsigned char byte : bytes) before = (before ^ byte) * 0x100000001b3;
    return before;
}

}  // namespace text
