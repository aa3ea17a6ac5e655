#include "text/ascii.hpp"

#include <doctest/doctest.h>

TEST_CASE("white space goes from both ends, and nothing is left of nothing else") {
    CHECK(text::trimmed(" a b\r\n") == "a b");
    CHECK(text::trimmed("\ta ", " ") == "\ta");
    CHECK(text::trimmed(" \t").empty());
    CHECK(text::trimmed("").empty());
}

TEST_CASE("only A to Z have a lower case") { CHECK(text::lower_case("ÄBC-Z1") == "Äbc-z1"); }
