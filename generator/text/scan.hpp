// Looks for rare bytes, sixteen at a time.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace text {

/// The vector extension of g++ and clang: a comparison gives a byte of all ones where it holds.
using Sixteen = unsigned char __attribute__((vector_size(16)));

template <class Any>
bool any_of_sixteen(const char* from, Any any) {
    Sixteen bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    const auto found = any(bytes);
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &found, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

/// The first byte from `at` for which `is(byte)` holds; the text's size if there is none. `any(sixteen)` is the same test on
/// sixteen bytes.
template <class Any, class Is>
size_t scan(std::string_view text, size_t at, Any any, Is is) {
    constexpr size_t step = sizeof(Sixteen);
    while (at + step <= text.size() && !any_of_sixteen(text.data() + at, any)) at += step;
    const bool at_end = at + step > text.size() && text.size() >= step;
    if (at_end && !any_of_sixteen(text.data() + text.size() - step, any)) return text.size();
    while (at < text.size() && !is(static_cast<unsigned char>(text[at]))) ++at;
    return at;
}

}  // namespace text
