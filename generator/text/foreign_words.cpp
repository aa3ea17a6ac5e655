#include "text/foreign_words.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace text {
namespace {

bool is_printable(char c) { return c >= 0x20 && c < 0x7f; }

void append_clean(std::string& out, char32_t c) {
    if (c == '\t' || is_line_break(c)) out += ' ';
    else if (is_control(c)) append_character(out, 0xfffd);
    else if (!is_invisible(c)) append_character(out, c);
}

}  // namespace

ForeignWords ForeignWords::of(std::string_view raw, size_t longest) {
    std::string words;
    if (std::all_of(raw.begin(), raw.end(), is_printable)) words = raw;
    else
        for (size_t at = 0; at < raw.size();) {
            const auto one = character(raw, at);
            append_clean(words, one.code);
            at += one.length;
        }
    return ForeignWords(shortened(std::move(words), longest));
}

ForeignWords ForeignWords::whole_address(std::string_view raw) {
    return raw.size() > longest_address ? ForeignWords() : of(raw, longest_address);
}

}  // namespace text
