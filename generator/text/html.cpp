#include "text/html.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/scan.hpp"

namespace text {
namespace {

/// 0: copy, 1: drop, else an index into `references`.
constexpr std::array<std::string_view, 7> references{"", "", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

constexpr auto action_of_byte = [] {
    std::array<unsigned char, 256> table{};
    for (int c = 0; c < 0x20; ++c) table[size_t(c)] = c == '\t' || c == '\n' || c == '\r' ? 0 : 1;
    table[0x7f] = 1;
    table['&'] = 2;
    table['<'] = 3;
    table['>'] = 4;
    table['"'] = 5;
    table['\''] = 6;
    return table;
}();

/// The first byte from `at` that is not copied as it is; the size of the text if there is none.
size_t next_special(std::string_view text, size_t at) {
    return scan(
        text, at,
        [](const Sixteen& b) {
            return ((b < 0x20) & (b != '\t') & (b != '\n') & (b != '\r')) | (b == '&') | (b == '<') | (b == '>') | (b == '"') |
                   (b == '\'') | (b == 0x7f);
        },
        [](unsigned char c) { return action_of_byte[c] != 0; });
}

void append_number(std::string& out, std::uint32_t number) {
    char digits[16];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    size_t from = 0;
    for (size_t at = next_special(text, 0); at < text.size(); at = next_special(text, at + 1)) {
        const auto action = action_of_byte[static_cast<unsigned char>(text[at])];
        out.append(text, from, at - from);
        out += references[action];
        from = at + 1;
    }
    out.append(text, from, text.size() - from);
}

std::string plain(std::string_view markup) {
    constexpr std::array<std::string_view, 7> meanings{"", "", "&", "<", ">", "\"", "'"};
    const auto any = [](const Sixteen& b) { return (b == '<') | (b == '&') | (b == mark_begin); };
    const auto is = [](unsigned char c) { return c == '<' || c == '&' || c == mark_begin; };
    std::string words;
    words.reserve(markup.size());
    for (size_t at = 0;;) {
        const size_t special = scan(markup, at, any, is);
        words.append(markup, at, special - at);
        if (special == markup.size()) return words;
        if (markup[special] != '&') {
            at = std::min(markup.find(markup[special] == '<' ? '>' : mark_end, special), markup.size() - 1) + 1;
            continue;
        }
        size_t known = 2;
        while (known < references.size() && !markup.substr(special).starts_with(references[known])) ++known;
        const bool is_known = known < references.size();
        words += is_known ? meanings[known] : "&";
        at = special + (is_known ? references[known].size() : 1);
    }
}

Html Html::escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_escaped(out, text);
    return trusted(std::move(out));
}

void append_mark(std::string& out, std::uint32_t source, std::uint32_t line, std::uint32_t column) {
    out += mark_begin;
    append_number(out, source);
    out += '.';
    append_number(out, line);
    out += '.';
    append_number(out, column);
    out += mark_end;
}

}  // namespace text
