#include "text/reading.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace text {
namespace {

enum ByteKind : unsigned char { space = 1, digit = 2, letter = 4, capital = 8, vowel = 16, stop = 32 };
constexpr unsigned char counted = digit | letter;

constexpr auto kinds = [] {
    std::array<unsigned char, 256> table{};
    for (const unsigned char c : std::string_view(" \t\r\n")) table[c] = space;
    for (const unsigned char c : std::string_view(".!?")) table[c] = stop;
    for (unsigned char c = '0'; c <= '9'; ++c) table[c] = digit;
    for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = letter, table[c - 0x20] = letter | capital;
    for (const unsigned char c : std::string_view("aeiouy")) table[c] |= vowel, table[c - 0x20] |= vowel;
    return table;
}();

bool is(unsigned char kind, char c) { return kinds[static_cast<unsigned char>(c)] & kind; }

constexpr int most_in_a_name = 2;

/// A word as it goes by, byte after byte.
class Word {
public:
    void add(char c) {
        if (!is(counted, c)) return;
        if (!first_) first_ = c;
        if (!is(letter, c)) return;
        const bool sings = is(vowel, c);
        groups_ += sings && !in_group_;
        in_group_ = sings;
        end_ = end_ << 8 | static_cast<unsigned char>(c | 0x20);
        ++letters_;
    }

    bool counts() const { return first_; }
    /// Whatever quotation mark or bracket stands before it.
    bool has_capital() const { return is(capital, first_); }
    int syllables() const { return std::max(groups_ - has_silent_end(), 1); }

private:
    char from_end(size_t number) const { return char(end_ >> 8 * number); }

    bool ends_with(std::string_view end) const {
        return letters_ >= end.size() + 2 && from_end(0) == end.back() && from_end(end.size() - 1) == 'e';
    }

    /// An e that is not heard makes no group of its own after a vowel: "agrees".
    bool has_silent_end() const {
        for (const std::string_view end : {"ed", "es", "e"})
            if (ends_with(end)) return !is_sounded(end) && !is(vowel, from_end(end.size()));
        return false;
    }

    /// "settle", "wanted" and "places" sound their last e; "rule", "called" and "times" do not.
    bool is_sounded(std::string_view end) const {
        const char last = from_end(end.size()), before = from_end(end.size() + 1);
        if (last == 'l') return !is(vowel, before) && before != 'l' && before != 'r';
        return (end == "ed" && (last == 't' || last == 'd')) ||
               (end == "es" && std::string_view("scgxzh").find(last) != std::string_view::npos);
    }

    char first_ = 0;  ///< letter or digit
    int groups_ = 0;  ///< of vowels
    bool in_group_ = false;
    std::uint32_t end_ = 0;  ///< the last four letters, lower-case
    size_t letters_ = 0;
};

}  // namespace

void Reading::add(std::string_view passage) {
    size_t begin = 0;
    int count = 0;
    const auto end_sentence = [&](size_t end) {
        words += count;
        sentences += count > 0;
        if (count > longest_words) longest = passage.substr(begin, end - begin), longest_words = count;
        count = 0;
    };
    for (size_t at = 0; at < passage.size();) {
        if (is(space, passage[at])) {
            if (begin == at) ++begin;
            ++at;
            continue;
        }
        Word word;
        for (; at < passage.size() && !is(space, passage[at]); ++at) word.add(passage[at]);
        if (word.counts()) {
            const bool is_name = count++ > 0 && word.has_capital();
            syllables += is_name ? std::min(word.syllables(), most_in_a_name) : word.syllables();
        }
        if (is(stop, passage[at - 1])) end_sentence(at), begin = at;
    }
    end_sentence(passage.size());
}

double Reading::grade() const {
    if (words == 0) return 0;
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

int syllables(std::string_view word) {
    Word spelt;
    for (const char c : word) spelt.add(c);
    return spelt.syllables();
}

}  // namespace text
