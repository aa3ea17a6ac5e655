#include "links/url/punycode.hpp"

#include <cstdint>

#include "links/url/percent.hpp"

namespace links {
namespace {

constexpr std::uint32_t base = 36, least_threshold = 1, most_threshold = 26, skew = 38, damp = 700, first_bias = 72;
constexpr std::uint32_t first_code = 0x80, last_code = 0x10ffff;
constexpr size_t longest = 256;  ///< bytes: a host name has no longer label, and each character read moves those behind it

std::uint32_t digit_of(char c) {
    if (c >= 'a' && c <= 'z') return std::uint32_t(c - 'a');
    return c >= '0' && c <= '9' ? std::uint32_t(c - '0' + 26) : base;
}

std::uint32_t adapted_bias(std::uint32_t delta, std::uint32_t characters, bool first) {
    delta = first ? delta / damp : delta / 2;
    delta += delta / characters;
    std::uint32_t steps = 0;
    for (; delta > (base - least_threshold) * most_threshold / 2; steps += base) delta /= base - least_threshold;
    return steps + (base - least_threshold + 1) * delta / (delta + skew);
}

/// Reads one number, least digit first, and takes it from `text`; nothing if it has no end or is greater than any needed.
std::optional<std::uint32_t> take_number(std::string_view& text, std::uint32_t bias) {
    std::uint64_t number = 0, weight = 1;
    for (std::uint32_t k = base;; k += base) {
        if (text.empty()) return std::nullopt;
        const auto digit = digit_of(text.front());
        text.remove_prefix(1);
        if (digit == base) return std::nullopt;
        number += digit * weight;
        const auto threshold = k <= bias ? least_threshold : k >= bias + most_threshold ? most_threshold : k - bias;
        if (number > std::uint64_t(last_code) * longest) return std::nullopt;
        if (digit < threshold) return std::uint32_t(number);
        weight *= base - threshold;
    }
}

char digit(std::uint32_t value) { return char(value < 26 ? 'a' + value : '0' + (value - 26)); }

void append_number(std::string& out, std::uint32_t number, std::uint32_t bias) {
    for (std::uint32_t k = base;; k += base) {
        const auto threshold = k <= bias ? least_threshold : k >= bias + most_threshold ? most_threshold : k - bias;
        if (number < threshold) break;
        out += digit(threshold + (number - threshold) % (base - threshold));
        number = (number - threshold) / (base - threshold);
    }
    out += digit(number);
}

std::string as_utf8(const std::u32string& characters) {
    std::string out;
    for (const auto c : characters) append_character(out, c);
    return out;
}

}  // namespace

std::optional<std::string> from_punycode(std::string_view encoded) {
    if (encoded.size() > longest) return std::nullopt;
    const size_t hyphen = encoded.rfind('-');
    std::u32string characters;
    if (hyphen != std::string_view::npos && hyphen > 0) {
        characters.assign(encoded.begin(), encoded.begin() + std::ptrdiff_t(hyphen));
        encoded.remove_prefix(hyphen + 1);
    }
    std::uint32_t code = first_code, at = 0, bias = first_bias;
    for (bool first = true; !encoded.empty(); first = false) {
        const auto step = take_number(encoded, bias);
        if (!step) return std::nullopt;
        const auto count = std::uint32_t(characters.size()) + 1;
        at += *step;
        code += at / count;
        at %= count;
        if (code > last_code || (code >= 0xd800 && code <= 0xdfff)) return std::nullopt;
        characters.insert(at++, 1, char32_t(code));
        bias = adapted_bias(*step, count, first);
    }
    return as_utf8(characters);
}

std::string to_punycode(std::u32string_view characters) {
    std::string out;
    for (const auto c : characters)
        if (c < first_code) out += char(c);
    auto written = std::uint32_t(out.size());
    const auto plain = written;
    if (plain > 0) out += '-';
    std::uint32_t code = first_code, delta = 0, bias = first_bias;
    while (written < characters.size()) {
        std::uint32_t next = last_code;
        for (const auto c : characters)
            if (c >= code && c < next) next = c;
        delta += (next - code) * (written + 1);
        code = next;
        for (const auto c : characters) {
            if (c < code) ++delta;
            if (c != code) continue;
            append_number(out, delta, bias);
            bias = adapted_bias(delta, written + 1, written == plain);
            delta = 0, ++written;
        }
        ++delta, ++code;
    }
    return out;
}

}  // namespace links
