#include "pages/template_tags.hpp"

#include <doctest/doctest.h>

TEST_SUITE("tags of templates") {
    TEST_CASE("a partial closes after what it is given, which may hold tags itself") {
        const std::string_view text = "a {{> heading id=\"{{id}}\"\n words=\"All {{count}} of {{{them}}}\" }} b {{/x}}";
        const auto tag = pages::next_tag(text, 0);
        REQUIRE(tag);
        CHECK(tag->form == pages::Tag::Form::partial);
        CHECK(tag->name == "heading");
        REQUIRE(tag->given.size() == 2);
        CHECK(tag->given[0].name == "id");
        CHECK(tag->given[0].value == "{{id}}");
        CHECK(tag->given[1].name == "words");
        CHECK(tag->given[1].value == "All {{count}} of {{{them}}}");
        CHECK(text.substr(tag->end).starts_with(" b "));
        CHECK(pages::next_tag(text, tag->end)->form == pages::Tag::Form::end);
    }

    TEST_CASE("what is given stands where the partial names it, and other names stay") {
        CHECK(pages::with_given("<h2 id=\"{{id}}\">{{ words }} {{other}}</h2>", {{"id", "a"}, {"words", "{{title}}"}}) ==
              "<h2 id=\"a\">{{title}} {{other}}</h2>");
    }

    TEST_CASE("a tag that is not closed is none, but a quotation mark that is not closed hides no tag") {
        for (const auto* text : {"{{", "{{x}", "{{{x}}", "{{> a", "{"}) CHECK_FALSE(pages::next_tag(text, 0));
        const auto tag = pages::next_tag("{{> a b=\"}} c", 0);
        REQUIRE(tag);
        CHECK(tag->name == "a");
        CHECK(tag->end == 11);
    }
}
