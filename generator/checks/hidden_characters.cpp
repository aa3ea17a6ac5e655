#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "checks/checks.hpp"
#include "checks/passage.hpp"
#include "checks/text_files.hpp"
#include "text/scan.hpp"
#include "text/utf8.hpp"

namespace checks {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// Overrides and embeddings: what a reader sees is not the order that is written. Isolates do no harm beside writing from right
/// to left, for which they are made.
constexpr bool turns_text_round(char32_t c) { return c >= 0x202a && c <= 0x202e; }
constexpr bool isolates(char32_t c) { return c >= 0x2066 && c <= 0x2069; }
constexpr bool has_no_width(char32_t c) { return c == 0x200b || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff; }
/// Joiners and marks of direction, which Arabic, Persian, Indian scripts and emoji need.
constexpr bool joins(char32_t c) { return c >= 0x200c && c <= 0x200f; }

/// What is never shown and no text needs: controls, non-characters, fillers of Korean letters, Mongolian selectors, line ends of
/// another age, marks of direction and of musical scores that are obsolete here, the empty pattern of Braille.
constexpr bool is_never_shown(char32_t c) {
    constexpr std::array<std::pair<char32_t, char32_t>, 14> ranges{{{0x80, 0x9f},
                                                                    {0x34f, 0x34f},
                                                                    {0x61c, 0x61c},
                                                                    {0x115f, 0x1160},
                                                                    {0x17b4, 0x17b5},
                                                                    {0x180b, 0x180f},
                                                                    {0x2028, 0x2029},
                                                                    {0x2065, 0x2065},
                                                                    {0x206a, 0x206f},
                                                                    {0x2800, 0x2800},
                                                                    {0x3164, 0x3164},
                                                                    {0xfdd0, 0xfdef},
                                                                    {0xffa0, 0xffa0},
                                                                    {0xfff9, 0xfffb}}};
    return (c & 0xfffe) == 0xfffe || (c >= 0x1bca0 && c <= 0x1bca3) || (c >= 0x1d173 && c <= 0x1d17a) ||
           std::any_of(ranges.begin(), ranges.end(), [&](auto range) { return c >= range.first && c <= range.second; });
}
/// Of which flags and some old signs are made, behind a sign that is shown.
constexpr bool belongs_to_sign(char32_t c) { return (c >= 0xe0000 && c <= 0xe007f) || (c >= 0xe0100 && c <= 0xe01ef); }

/// Whether lines hold letters of other alphabets: everything from Greek on, by their bytes. Looks at each line once, if asked in
/// ascending order.
class Alphabets {
public:
    explicit Alphabets(std::string_view bytes) : bytes_(bytes) {}

    bool is_other(size_t at) {
        if (at < end_) return is_other_;
        const size_t begin = bytes_.substr(0, at).rfind('\n') + 1;
        end_ = std::min(bytes_.find('\n', at), bytes_.size());
        const auto line = bytes_.substr(begin, end_ - begin);
        return is_other_ =
                   std::any_of(line.begin(), line.end(), [](unsigned char c) { return (c >= 0xcd && c <= 0xe1) || c == 0xf0; });
    }

private:
    std::string_view bytes_;
    size_t end_ = 0;  ///< of the line looked at
    bool is_other_ = false;
};

bool is_suspect(const text::Character& one, size_t at, Alphabets& alphabets) {
    const auto c = one.code;
    return turns_text_round(c) || has_no_width(c) || is_never_shown(c) ||
           ((isolates(c) || joins(c) || belongs_to_sign(c)) && !alphabets.is_other(at));
}

/// Where the first byte of such characters stands next, or of others.
size_t next_suspect(std::string_view bytes, size_t at) {
    return text::scan(
        bytes, at,
        [](const text::Sixteen& b) {
            return (b == 0xc2) | (b == 0xcd) | (b == 0xd8) | (b == 0xe1) | (b == 0xe2) | (b == 0xe3) | (b >= 0xef);
        },
        [](unsigned char c) { return c == 0xc2 || c == 0xcd || c == 0xd8 || c == 0xe1 || c == 0xe2 || c == 0xe3 || c >= 0xef; });
}

}  // namespace

bool may_hold_hidden_characters(std::string_view text) { return next_suspect(text, 0) < text.size(); }

void judge_hidden_characters(const Passage& passage, report::Report& report) {
    const auto bytes = passage.text;
    const size_t begin = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    Alphabets alphabets(bytes);
    PassagePlaces places(passage);
    for (size_t at = next_suspect(bytes, begin); at < bytes.size(); at = next_suspect(bytes, at + 1)) {
        const auto one = text::character(bytes, at);
        const bool is_broken = !one.well_formed && passage.form == Passage::Form::decoded;  // a source is told by its bytes
        if (!is_broken && !is_suspect(one, at, alphabets)) continue;
        const bool turns = turns_text_round(one.code) || isolates(one.code);
        report.add(report::Kind::hidden_character, places.of(at),
                   fmt::format("there is an invisible character here, U+{:04X}{}", std::uint32_t(one.code),
                               turns ? ": it changes the order in which the text is shown" : ""),
                   "delete the word and type it again; such characters come along when text is copied");
    }
}

void check_hidden_characters(const text::Tree& content, report::Report& report) {
    each_text_file(content, report, [](std::string_view bytes, const std::string& shown, report::Report& part) {
        judge_hidden_characters({bytes, {shown, 1, 1}, Passage::Form::source}, part);
    });
}

}  // namespace checks
