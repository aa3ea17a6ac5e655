// Character references of HTML: "&amp;", "&#x2F;".
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace links {

/// Where a reference stands; in an attribute "&copy=1" stays as it is.
enum class ReferenceContext { attribute, text };

/// The text as the browser's tokenizer hands it on: references replaced, line ends as '\n', NUL as U+FFFD.
std::string decoded(std::string_view raw, ReferenceContext context);

/// From places in the decoded form of an attribute back to places in the raw one; asked in ascending order, linear altogether.
class RawOffsets {
public:
    explicit RawOffsets(std::string_view raw) : raw_(raw) {}
    size_t of(size_t decoded_offset);

private:
    std::string_view raw_;
    size_t raw_at_ = 0, decoded_at_ = 0;
};

/// True if `decoded` may change the text: it holds '&', '\r' or NUL.
inline bool needs_decoding(std::string_view raw) {
    constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
    const auto has_zero = [](std::uint64_t word) { return (word - ones) & ~word & highs; };
    const auto special = [&](std::uint64_t word) {
        return has_zero(word) | has_zero(word ^ ones * '&') | has_zero(word ^ ones * '\r');
    };
    size_t at = 0;
    for (std::uint64_t word; at + 8 <= raw.size(); at += 8) {
        std::memcpy(&word, raw.data() + at, 8);
        if (special(word)) return true;
    }
    for (; at < raw.size(); ++at)
        if (raw[at] == '&' || raw[at] == '\r' || raw[at] == '\0') return true;
    return false;
}

struct NamedReference {
    std::string_view name;  ///< without '&', with its ';' where it has one
    std::string_view text;
};

/// The standard's table entry that is the longest beginning of `rest`; null if there is none.
const NamedReference* longest_named_reference(std::string_view rest);

}  // namespace links
