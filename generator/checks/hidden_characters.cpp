#include <fmt/format.h>

#include <cctype>
#include <cstdint>

#include "checks/checks.hpp"
#include "checks/text_files.hpp"
#include "text/scan.hpp"

namespace checks {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// A character of three bytes of UTF-8.
constexpr std::uint32_t three_bytes(std::string_view bytes) {
    return (bytes[0] & 0x0fu) << 12 | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu);
}

/// Unicode's control of direction over stretches of text: what a reader sees is not the order that is written.
constexpr bool turns_text_round(std::uint32_t c) { return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069); }
constexpr bool has_no_width(std::uint32_t c) { return c == 0x200b || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff; }
/// Joiners and marks of direction, which Arabic, Persian, Indian scripts and emoji need.
constexpr bool joins(std::uint32_t c) { return c >= 0x200c && c <= 0x200f; }

/// Whether ASCII letters or digits stand before or behind the three bytes at `at`.
bool touches_latin(std::string_view bytes, size_t at) {
    const auto is_latin = [&](size_t i) { return i < bytes.size() && std::isalnum(static_cast<unsigned char>(bytes[i])); };
    return (at > 0 && is_latin(at - 1)) || is_latin(at + 3);
}

/// Where the first byte of such characters stands next.
size_t next_suspect(std::string_view bytes, size_t at) {
    return text::scan(
        bytes, at, [](const text::Sixteen& b) { return (b == 0xe2) | (b == 0xef); },
        [](unsigned char c) { return c == 0xe2 || c == 0xef; });
}

void check_file(std::string_view bytes, const std::string& shown, report::Report& report) {
    const size_t begin = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (size_t at = next_suspect(bytes, begin); at + 2 < bytes.size(); at = next_suspect(bytes, at + 1)) {
        const auto c = three_bytes(bytes.substr(at, 3));
        const bool turns = turns_text_round(c);
        if (!turns && !has_no_width(c) && !(joins(c) && touches_latin(bytes, at))) continue;
        report.add(report::Kind::hidden_character, text::place_of(bytes, at, {shown, 1, 1}),
                   fmt::format("the invisible character U+{:04X} stands here{}", c,
                               turns ? ": it changes the order in which the text is shown" : ""),
                   "delete the word and type it again; such characters come along when text is copied");
    }
}

}  // namespace

void check_hidden_characters(const text::Tree& content, report::Report& report) { each_text_file(content, report, check_file); }

}  // namespace checks
