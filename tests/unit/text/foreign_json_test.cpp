#include "text/foreign_json.hpp"

#include <doctest/doctest.h>

namespace {

std::string repeated(std::string_view piece, size_t count) {
    std::string out;
    for (size_t i = 0; i < count; ++i) out += piece;
    return out;
}

}  // namespace

TEST_CASE("JSON that is nested without end is refused, and nothing is built from it") {
    constexpr size_t many = 1'000'000;
    for (const auto& bomb : {repeated("[", many), repeated("[", many) + repeated("]", many), repeated("{\"a\":", many),
                             repeated("[{\"a\":", many), "{\"files\":" + repeated("[", many) + repeated("]", many) + "}"}) {
        CHECK(!text::is_json(bomb));
        CHECK(!text::parse_json(bomb));
    }
    const auto deep = [](size_t depth) { return repeated("[", depth) + repeated("]", depth); };
    CHECK(text::parse_json(deep(64)));
    CHECK(!text::parse_json(deep(65)));
    CHECK(text::parse_json(R"(["[[[[", "\"[[[[", "\\", "]]"])", {100, 1}));  // brackets in strings are text
}

TEST_CASE("what is no JSON, or says two things at once, is refused") {
    for (const auto* wrong : {"", "{", "[1,]", "nul", "{\"a\":1,\"a\":1}", "[{\"b\":{\"a\":1,\"c\":2,\"a\":3}}]", "\"\xff\"",
                              "\"\xed\xa0\x80\"", "\"\\ud800\"", "[1e999]", "NaN", "{\"a\":1}}", "\"a\nb\""})
        CHECK(!text::parse_json(wrong));
    CHECK(text::parse_json(R"({"a":{"b":1},"c":{"b":1},"b":[{"b":1},{"b":2}]})"));
    CHECK(!text::parse_json("[1, 2]", {5, 9}));
}

TEST_CASE("members are taken by their kind, or not at all") {
    const auto json = *text::parse_json(
        R"({"text":"a","count":7,"none":-1,"half":0.5,"whole":2.0,"huge":9007199254740992,"past":18446744073709551616,"flag":true,"null":null})");
    CHECK(text::text_in(json, "text") == "a");
    CHECK(text::count_in(json, "count") == 7);
    CHECK(text::flag_in(json, "flag") == true);
    for (const auto* name : {"text", "none", "half", "whole", "huge", "past", "flag", "null", "missing"}) {
        CAPTURE(name);
        CHECK(!text::count_in(json, name));
    }
    for (const auto* name : {"count", "flag", "null", "missing"}) CHECK(!text::text_in(json, name));
    for (const auto* name : {"count", "text", "null", "missing"}) CHECK(!text::flag_in(json, name));
    for (const auto* other : {"[]", "null", "\"text\"", "7"}) {
        CHECK(!text::member_of(*text::parse_json(other), "text"));
        CHECK(!text::text_in(*text::parse_json(other), "text"));
    }
}
