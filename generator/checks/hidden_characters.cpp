#include <fmt/format.h>

#include <cctype>
#include <cstdint>

#include "checks/checks.hpp"
#include "checks/passage.hpp"
#include "checks/text_files.hpp"
#include "text/scan.hpp"

namespace checks {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// A character of three bytes of UTF-8.
constexpr std::uint32_t three_bytes(std::string_view bytes) {
    return (bytes[0] & 0x0fu) << 12 | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu);
}

/// Overrides and embeddings: what a reader sees is not the order that is written. Isolates do no harm beside writing from right
/// to left, for which they are made.
constexpr bool turns_text_round(std::uint32_t c) { return c >= 0x202a && c <= 0x202e; }
constexpr bool isolates(std::uint32_t c) { return c >= 0x2066 && c <= 0x2069; }
constexpr bool has_no_width(std::uint32_t c) { return c == 0x200b || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff; }
/// Joiners and marks of direction, which Arabic, Persian, Indian scripts and emoji need.
constexpr bool joins(std::uint32_t c) { return c >= 0x200c && c <= 0x200f; }

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

bool is_suspect(std::uint32_t c, size_t at, Alphabets& alphabets) {
    return turns_text_round(c) || has_no_width(c) || ((isolates(c) || joins(c)) && !alphabets.is_other(at));
}

/// Where the first byte of such characters stands next.
size_t next_suspect(std::string_view bytes, size_t at) {
    return text::scan(
        bytes, at, [](const text::Sixteen& b) { return (b == 0xe2) | (b == 0xef); },
        [](unsigned char c) { return c == 0xe2 || c == 0xef; });
}

}  // namespace

bool may_hold_hidden_characters(std::string_view text) { return next_suspect(text, 0) < text.size(); }

void judge_hidden_characters(const Passage& passage, report::Report& report) {
    const auto bytes = passage.text;
    const size_t begin = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    Alphabets alphabets(bytes);
    PassagePlaces places(passage);
    for (size_t at = next_suspect(bytes, begin); at + 2 < bytes.size(); at = next_suspect(bytes, at + 1)) {
        const auto c = three_bytes(bytes.substr(at, 3));
        if (!is_suspect(c, at, alphabets)) continue;
        const bool turns = turns_text_round(c) || isolates(c);
        report.add(report::Kind::hidden_character, places.of(at),
                   fmt::format("there is an invisible character here, U+{:04X}{}", c,
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
