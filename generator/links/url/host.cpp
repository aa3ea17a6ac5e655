#include "links/url/host.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "links/url/percent.hpp"

namespace links {
namespace {

using Parsed = tl::expected<std::string, UrlError>;

Parsed failed(std::string_view word) { return tl::make_unexpected(UrlError{word}); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

enum Forbidden : unsigned char { in_host = 1, in_domain = 2 };

constexpr auto forbidden = [] {
    std::array<unsigned char, 256> table{};
    for (const char c : std::string_view("\0\t\n\r #/:<>?@[\\]^|", 17))
        table[static_cast<unsigned char>(c)] = in_host | in_domain;
    for (size_t c = 0; c < 0x20; ++c) table[c] |= in_domain;
    table['%'] |= in_domain, table[0x7f] |= in_domain;
    return table;
}();

bool forbidden_in_host(char c) { return forbidden[static_cast<unsigned char>(c)] & in_host; }
bool forbidden_in_domain(char c) { return forbidden[static_cast<unsigned char>(c)] & in_domain; }

// --- IPv4

struct Number {
    std::uint64_t value;  ///< kept at 2^32 once it is that large
};

/// "12", "0x1f", "017"; an empty text after "0x" is 0.
std::optional<Number> ipv4_number(std::string_view text) {
    if (text.empty()) return std::nullopt;
    int base = 10;
    if (text.size() >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x') base = 16, text.remove_prefix(2);
    else if (text.size() >= 2 && text[0] == '0') base = 8, text.remove_prefix(1);
    std::uint64_t value = 0;
    for (const char c : text) {
        const int digit = hex_value(c);
        if (digit < 0 || digit >= base) return std::nullopt;
        value = std::min<std::uint64_t>(value * unsigned(base) + unsigned(digit), std::uint64_t(1) << 32);
    }
    return Number{value};
}

std::vector<std::string_view> split_at_dots(std::string_view text) {
    std::vector<std::string_view> parts;
    parts.reserve(5);
    for (size_t dot; (dot = text.find('.')) != std::string_view::npos; text.remove_prefix(dot + 1))
        parts.push_back(text.substr(0, dot));
    parts.push_back(text);
    return parts;
}

bool ends_in_number(std::string_view host) {
    if (host.ends_with('.')) host.remove_suffix(1);
    const auto last = host.substr(host.rfind('.') + 1);
    const bool hexadecimal = last.size() >= 2 && last[0] == '0' && (last[1] | 0x20) == 'x';
    return all_digits(last) || (hexadecimal && ipv4_number(last));
}

Parsed parse_ipv4(std::string_view host) {
    auto parts = split_at_dots(host);
    if (parts.back().empty() && parts.size() > 1) parts.pop_back();
    if (parts.size() > 4) return failed("IPv4-too-many-parts");
    std::vector<std::uint64_t> numbers;
    for (const auto part : parts) {
        const auto number = ipv4_number(part);
        if (!number) return failed("IPv4-non-numeric-part");
        numbers.push_back(number->value);
    }
    const auto last = numbers.back();
    numbers.pop_back();
    if (std::any_of(numbers.begin(), numbers.end(), [](auto n) { return n > 255; })) return failed("IPv4-out-of-range-part");
    if (last >= std::uint64_t(1) << (8 * (4 - numbers.size()))) return failed("IPv4-out-of-range-part");
    std::uint64_t address = last;
    for (size_t i = 0; i < numbers.size(); ++i) address += numbers[i] << (8 * (3 - i));
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += std::to_string(address >> shift & 255) + (shift ? "." : "");
    return out;
}

// --- IPv6

using Pieces = std::array<std::uint16_t, 8>;

/// Reads the dotted ending of "::ffff:1.2.3.4" into two pieces from `index` on; false for anything else.
bool dotted_ending(std::string_view text, Pieces& pieces, size_t& index) {
    if (index > 6) return false;
    const auto parts = split_at_dots(text);
    if (parts.size() != 4) return false;
    for (size_t i = 0; i < 4; ++i) {
        const auto part = parts[i];
        if (!all_digits(part) || part.size() > 3 || (part.size() > 1 && part[0] == '0')) return false;
        const int value = std::stoi(std::string(part));
        if (value > 255) return false;
        auto& piece = pieces[index + i / 2];
        piece = std::uint16_t(piece * 256 + value);
    }
    index += 2;
    return true;
}

/// `index` counts the pieces read, `compress` is where "::" stood.
std::optional<Pieces> spread(Pieces pieces, size_t index, std::optional<size_t> compress) {
    if (!compress) return index == 8 ? std::optional(pieces) : std::nullopt;
    std::rotate(pieces.begin() + long(*compress), pieces.begin() + long(index), pieces.end());
    return pieces;
}

std::optional<Pieces> ipv6_pieces(std::string_view text) {
    Pieces pieces{};
    size_t index = 0, at = 0;
    std::optional<size_t> compress;
    if (text.starts_with(':')) {
        if (!text.starts_with("::")) return std::nullopt;
        at = 2, compress = index = 1;
    }
    while (at < text.size()) {
        if (index == 8) return std::nullopt;
        if (text[at] == ':') {
            if (compress) return std::nullopt;
            ++at, compress = ++index;
            continue;
        }
        size_t end = at;
        unsigned value = 0;
        for (; end < text.size() && end - at < 4 && hex_value(text[end]) >= 0; ++end)
            value = value * 16 + unsigned(hex_value(text[end]));
        if (end < text.size() && text[end] == '.') {
            if (end == at || !dotted_ending(text.substr(at), pieces, index)) return std::nullopt;
            return spread(pieces, index, compress);
        }
        if (end < text.size() && (text[end] != ':' || end + 1 == text.size())) return std::nullopt;
        pieces[index++] = std::uint16_t(value);
        at = end + 1;
    }
    return spread(pieces, index, compress);
}

struct Run {
    size_t start = 0, length = 0;
};

/// The first longest run of zero pieces, of at least two.
Run longest_zeros(const Pieces& pieces) {
    Run best{8, 1};
    for (size_t start = 0; start < 8; ++start) {
        size_t end = start;
        while (end < 8 && pieces[end] == 0) ++end;
        if (end - start > best.length) best = {start, end - start};
        start = std::max(start, end == start ? start : end - 1);
    }
    return best;
}

Parsed parse_ipv6(std::string_view text) {
    const auto pieces = ipv6_pieces(text);
    if (!pieces) return failed("IPv6-invalid");
    static constexpr char hex[] = "0123456789abcdef";
    const auto zeros = longest_zeros(*pieces);
    std::string out = "[";
    for (size_t i = 0; i < 8; ++i) {
        if (i == zeros.start) {
            out += i == 0 ? "::" : ":";
            i += zeros.length - 1;
            continue;
        }
        bool begun = false;
        for (int shift = 12; shift >= 0; shift -= 4) {
            const auto digit = (*pieces)[i] >> shift & 15;
            begun |= digit != 0 || shift == 0;
            if (begun) out += hex[digit];
        }
        if (i != 7) out += ':';
    }
    return out + "]";
}

Parsed parse_opaque(std::string_view text) {
    if (std::any_of(text.begin(), text.end(), forbidden_in_host)) return failed("host-invalid-code-point");
    std::string out;
    append_encoded(out, text, control_set);
    return out;
}

/// Small letters, digits, hyphens and dots, and no label that is encoded: what nearly every host is, and what no step changes.
bool is_plain_domain(std::string_view text) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '.'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), plain) && text.find("xn--") == std::string_view::npos;
}

}  // namespace

Parsed parse_host(std::string_view text, HostKind kind) {
    if (text.starts_with('[')) {
        if (!text.ends_with(']')) return failed("IPv6-unclosed");
        return parse_ipv6(text.substr(1, text.size() - 2));
    }
    if (kind == HostKind::opaque) return parse_opaque(text);
    if (is_plain_domain(text)) return ends_in_number(text) ? parse_ipv4(text) : std::string(text);
    auto domain = domain_to_ascii(repaired_utf8(percent_decoded(text)));
    if (!domain) return domain;
    if (std::any_of(domain->begin(), domain->end(), forbidden_in_domain)) return failed("domain-invalid-code-point");
    return ends_in_number(*domain) ? parse_ipv4(*domain) : domain;
}

}  // namespace links
