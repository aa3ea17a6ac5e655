// What somebody else wrote: a server, a certificate, another program, a file that was not made here.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include <fmt/core.h>

namespace text {

/// One line of well-formed UTF-8 without control characters and without characters that nobody sees, of bounded length. Made
/// where the words come in, so that nothing behind can forget it; the languages in which they are told have signs of their own,
/// which `text/escape` takes care of.
class ForeignWords {
public:
    static constexpr size_t longest_words = 500;     ///< bytes
    static constexpr size_t longest_address = 8000;  ///< what servers take

    ForeignWords() = default;
    /// Line breaks and tabs become spaces, broken bytes and control characters U+FFFD; what is too long loses its middle.
    static ForeignWords of(std::string_view raw, size_t longest = longest_words);
    /// An address or a path; empty for one that is too long to be kept whole: what a shortened one leads to is another page.
    static ForeignWords whole_address(std::string_view raw);

    const std::string& str() const { return words_; }
    operator const std::string&() const { return words_; }
    operator std::string_view() const { return words_; }
    bool empty() const { return words_.empty(); }

    auto operator<=>(const ForeignWords&) const = default;
    bool operator==(const ForeignWords&) const = default;
    friend bool operator==(const ForeignWords& words, std::string_view other) { return words.words_ == other; }

private:
    explicit ForeignWords(std::string words) : words_(std::move(words)) {}
    std::string words_;
};

}  // namespace text

template <>
struct fmt::formatter<text::ForeignWords> : fmt::formatter<fmt::string_view> {
    template <class Context>
    auto format(const text::ForeignWords& words, Context& context) const {
        return fmt::formatter<fmt::string_view>::format({words.str().data(), words.str().size()}, context);
    }
};
