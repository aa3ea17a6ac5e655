#include "text/reading.hpp"

#include <algorithm>
#include <cctype>

namespace text {
namespace {

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool is_vowel(char c) { return is_one_of(c, "aeiouy"); }
bool is_space(char c) { return is_one_of(c, " \t\r\n"); }
bool is_counted(char c) { return std::isalnum(static_cast<unsigned char>(c)); }

std::string lower_letters(std::string_view word) {
    std::string letters;
    for (const unsigned char c : word)
        if (std::isalpha(c)) letters += char(std::tolower(c));
    return letters;
}

/// "settle", "wanted" and "places" sound their last e; "rule", "called" and "times" do not.
bool is_sounded(std::string_view stem, std::string_view end) {
    const char last = stem.back();
    if (last == 'l') return !is_vowel(stem[stem.size() - 2]) && !is_one_of(stem[stem.size() - 2], "lr");
    return (end == "ed" && is_one_of(last, "td")) || (end == "es" && is_one_of(last, "scgxzh"));
}

std::string_view without_silent_end(std::string_view letters) {
    for (const std::string_view end : {"ed", "es", "e"}) {
        if (letters.size() < end.size() + 2 || !letters.ends_with(end)) continue;
        const auto stem = letters.substr(0, letters.size() - end.size());
        return is_sounded(stem, end) ? letters : stem;
    }
    return letters;
}

constexpr int most_in_a_name = 2;

/// The first letter is a capital, whatever quotation mark or bracket stands before it.
bool has_capital(std::string_view word) {
    const auto first = std::find_if(word.begin(), word.end(), is_counted);
    return std::isupper(static_cast<unsigned char>(*first));
}

void add_sentence(Reading& reading, std::string_view sentence) {
    int words = 0;
    for (size_t at = 0; at < sentence.size();) {
        const auto begin = std::find_if_not(sentence.begin() + at, sentence.end(), is_space);
        const auto end = std::find_if(begin, sentence.end(), is_space);
        const std::string_view word(begin, end);
        at = size_t(end - sentence.begin());
        if (std::none_of(word.begin(), word.end(), is_counted)) continue;
        const bool is_name = words > 0 && has_capital(word);
        reading.syllables += is_name ? std::min(syllables(word), most_in_a_name) : syllables(word);
        ++words;
    }
    reading.words += words;
    reading.sentences += words > 0;
    if (words > reading.longest_words) reading.longest = sentence, reading.longest_words = words;
}

/// The byte after the sentence that begins at `begin`.
size_t end_of_sentence(std::string_view passage, size_t begin) {
    for (auto at = begin; at < passage.size(); ++at)
        if (is_one_of(passage[at], ".!?") && (at + 1 == passage.size() || is_space(passage[at + 1]))) return at + 1;
    return passage.size();
}

}  // namespace

void Reading::add(std::string_view passage) {
    for (size_t begin = 0; begin < passage.size();) {
        while (begin < passage.size() && is_space(passage[begin])) ++begin;
        const auto end = end_of_sentence(passage, begin);
        add_sentence(*this, passage.substr(begin, end - begin));
        begin = end;
    }
}

double Reading::grade() const {
    if (words == 0) return 0;
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

int syllables(std::string_view word) {
    const auto letters = lower_letters(word);
    int groups = 0;
    bool in_group = false;
    for (const char c : without_silent_end(letters)) {
        groups += is_vowel(c) && !in_group;
        in_group = is_vowel(c);
    }
    return std::max(groups, 1);
}

}  // namespace text
