#include "text/forge_slug.hpp"

#include <doctest/doctest.h>

TEST_CASE("an anchor of a forge keeps letters of all languages, in lower case, and drops signs") {
    CHECK(text::forge_slug("What\u2019s new? \u2013 C++") == "whats-new--c");
    CHECK(text::forge_slug("\U0001F680 Usage") == "-usage");
    CHECK(text::forge_slug("\u00c5ngstr\u00f6m & \u0416\u0423\u041a \u03a3\u0391") ==
          "\u00e5ngstr\u00f6m--\u0436\u0443\u043a-\u03c3\u03b1");
    CHECK(text::forge_slug("Stra\u00dfe \u4e2d\u6587 \u0e20\u0e32\u0e29\u0e32") ==
          "stra\u00dfe-\u4e2d\u6587-\u0e20\u0e32\u0e29\u0e32");
    CHECK(text::forge_slug("v1.2_x-y (\u2163)") == "v12_x-y-\u2173");
    CHECK(text::forge_slug("\u0660\u0661 e\u0301 a\nb") == "\u0660\u0661-e\u0301-ab");
    CHECK(text::forge_slug("\u2699\ufe0f Set-up") == "\ufe0f-set-up");
    CHECK(text::forge_slug("?!").empty());
}
