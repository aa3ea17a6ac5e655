#include "text/places.hpp"

#include <doctest/doctest.h>

TEST_CASE("places asked for one after the other are the ones asked for singly") {
    const std::string_view bytes = "one\ntwo\n\nfour";
    const text::Place start{"a.md", 5, 3};
    text::Places places(bytes, start);
    for (const size_t at : {0, 2, 2, 3, 4, 7, 8, 9, 13, 5, 0, 9}) CHECK(places.of(at) == text::place_of(bytes, at, start));
}
