#include "text/reading.hpp"

#include <algorithm>
#include <array>

namespace text {
namespace {

enum ByteKind : unsigned char { vowel = 1, letter = 2, digit = 4, capital = 8, space = 16, stop = 32 };
constexpr unsigned char counted = letter | digit;

constexpr auto kinds = [] {
    std::array<unsigned char, 256> table{};
    for (const unsigned char c : std::string_view(" \t\r\n")) table[c] = space;
    for (const unsigned char c : std::string_view(".!?")) table[c] = stop;
    for (unsigned char c = '0'; c <= '9'; ++c) table[c] = digit;
    for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = letter, table[c - 0x20] = letter | capital;
    for (const unsigned char c : std::string_view("aeiouy")) table[c] |= vowel, table[c - 0x20] |= vowel;
    return table;
}();

unsigned char kind_of(char c) { return kinds[static_cast<unsigned char>(c)]; }
bool is(unsigned char kind, char c) { return kind_of(c) & kind; }
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

/// The last letters in lower case, from the last one on; nulls where the word has fewer.
std::array<char, 4> last_letters(std::string_view word) {
    std::array<char, 4> found{};
    size_t count = 0;
    for (size_t at = word.size(); at > 0 && count < found.size(); --at)
        if (is(letter, word[at - 1])) found[count++] = char(word[at - 1] | 0x20);
    return found;
}

/// An e, es or ed that makes no syllable: not in "settle", "wanted" and "places", but in "rule", "called" and "times". After
/// another vowel it is no group of its own: "agrees".
bool has_silent_end(std::string_view word) {
    const auto end = last_letters(word);
    const size_t size = end[0] == 'e' ? 1 : end[1] == 'e' && is_one_of(end[0], "ds") ? 2 : 0;
    if (size == 0 || !end[size + 1] || is(vowel, end[size])) return false;
    if (end[size] == 'l') return is(vowel, end[size + 1]) || is_one_of(end[size + 1], "lr");
    return !(end[0] == 'd' && is_one_of(end[size], "td")) && !(end[0] == 's' && is_one_of(end[size], "scgxzh"));
}

constexpr int most_in_a_name = 2;

/// The first letter is a capital, whatever quotation mark or bracket stands before it.
bool has_capital(std::string_view word) {
    const auto first = std::find_if(word.begin(), word.end(), [](char c) { return is(counted, c); });
    return is(capital, *first);
}

}  // namespace

void Readability::add(std::string_view passage) {
    size_t begin = 0;
    int count = 0;
    const auto end_sentence = [&](size_t end) {
        words += count;
        sentences += count > 0;
        if (count > longest_words) longest = passage.substr(begin, end - begin), longest_words = count;
        begin = end, count = 0;
    };
    for (size_t at = 0; at < passage.size();) {
        if (is(space, passage[at])) {
            if (begin == at) ++begin;
            ++at;
            continue;
        }
        const size_t from = at;
        while (at < passage.size() && !is(space, passage[at])) ++at;
        const auto word = passage.substr(from, at - from);
        if (std::any_of(word.begin(), word.end(), [](char c) { return is(counted, c); })) {
            const bool is_name = count++ > 0 && has_capital(word);
            syllables += is_name ? std::min(text::syllables(word), most_in_a_name) : text::syllables(word);
        }
        if (is(stop, word.back())) end_sentence(at);
    }
    end_sentence(passage.size());
}

double Readability::grade() const {
    if (words == 0) return 0;
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

int syllables(std::string_view word) {
    int groups = 0;
    unsigned char before = 0;
    for (const char c : word) {
        const auto kind = kind_of(c);
        if (!(kind & letter)) continue;
        groups += kind & vowel & ~before;
        before = kind;
    }
    return std::max(groups - has_silent_end(word), 1);
}

}  // namespace text
