#include "text/foreign_words.hpp"

#include <doctest/doctest.h>

#include "../hostile_words.hpp"
#include "text/utf8.hpp"

using text::ForeignWords;

TEST_CASE("foreign words are one line of characters that can be seen, whatever came in") {
    for (const auto& raw : hostile_words) {
        const auto words = ForeignWords::of(raw).str();
        INFO(raw);
        for (size_t at = 0; at < words.size();) {
            const auto one = text::character(words, at);
            CHECK(one.well_formed);
            CHECK_FALSE(text::is_control(one.code));
            CHECK_FALSE(text::is_line_break(one.code));
            CHECK_FALSE(text::is_invisible(one.code));
            at += one.length;
        }
        CHECK(ForeignWords::of(words) == words);
    }
}

TEST_CASE("honest words stay as they are") {
    for (const std::string words : {"Bins: we empty them", "Café – 10 °C", "日本語", "안녕", "שלום", "🙂 £7"})
        CHECK(ForeignWords::of(words) == words);
}

TEST_CASE("what is broken is seen to be so") {
    CHECK(ForeignWords::of("a\x1b[0m\xff"
                           "b") ==
          "a\xef\xbf\xbd[0m\xef\xbf\xbd"
          "b");
    CHECK(ForeignWords::of("a\r\n\tb") == "a   b");
    CHECK(ForeignWords::of("a\xe2\x80\xae\xe2\x80\x8b"
                           "b") == "ab");
}

TEST_CASE("words have an end, and are cut between characters") {
    std::string much;
    for (int i = 0; i < 1000; ++i) much += "é🙂";
    for (const size_t longest : {10, 11, 12, 13, 499, 500}) {
        const auto words = ForeignWords::of(much, longest).str();
        CHECK(words.size() <= longest + 5);
        CHECK(text::repaired_utf8(words) == words);
    }
    CHECK(ForeignWords::of(std::string(500, 'x')).str().size() == 500);
}
