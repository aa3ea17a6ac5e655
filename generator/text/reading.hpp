// How hard English text is to read: the Flesch-Kincaid grade.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// Counts what the formula needs, passage by passage.
struct Readability {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    std::string longest;  ///< the sentence with most words
    int longest_words = 0;

    /// Adds plain text. A sentence ends with `.`, `!` or `?` before a space, and with the passage: a paragraph or an item of a
    /// list.
    void add(std::string_view passage);

    /// Years of school (USA) that a reader needs: 0.39 words a sentence + 11.8 syllables a word - 15.59; 0 without words. Source:
    /// Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas (1975). A name, which is a word with a
    /// capital inside a sentence, counts two syllables at most: no author can shorten it. (Gunning's Fog index leaves names out
    /// for that.)
    double grade() const;
};

/// Syllables as they are spelt: groups of vowels, without a silent `e`, `es` or `ed` at the end; at least one. An estimate, as in
/// all programs for this: "Australian" has 3 here, and 4 in some mouths.
int syllables(std::string_view word);

}  // namespace text
