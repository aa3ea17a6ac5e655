#include "content/data/front_matter.hpp"

#include <doctest/doctest.h>

namespace {

bool is_draft(std::string_view text) { return content::says_draft(content::plain_facts_of(content::front_matter_of(text))); }

}  // namespace

TEST_CASE("facts of other generators are cut off, whatever their language") {
    const auto prose = [](std::string_view text) {
        return std::pair(content::front_matter_of(text).prose, content::front_matter_of(text).prose_line);
    };
    CHECK(prose("---\na: b\n---\nText") == std::pair(std::string_view("Text"), 4));
    CHECK(prose("---\na: b\n...\nText") == std::pair(std::string_view("Text"), 4));
    CHECK(prose("+++\r\na = 1\r\n+++\r\nText") == std::pair(std::string_view("Text"), 4));
    CHECK(prose("{\n\"a\": \"}\\\"{\"\n}\n\nText") == std::pair(std::string_view("\nText"), 4));
    for (const std::string_view text :
         {"", "Text", "---\nnever closed", "+++\n---\n", "{x} is no object", "{ \"a\": 1 } and more", "{\"a\": ", "---"}) {
        CAPTURE(text);
        CHECK(prose(text) == std::pair(text, 1));
    }
}

TEST_CASE("a draft is one, however that is spelt") {
    for (const std::string_view text :
         {"---\ndraft: true\n---\n", "---\ntitle: T\ndraft: yes  # soon\n---\n", "---\ndraft: \"true\"\n---\n",
          "---\ndraft: 'on'\n---\n", "---\ndraft: TRUE\n---\n", "---\npublished: no\n---\n", "---\ntitle: [x\ndraft: 1\n---\n",
          "+++\ndraft = true\n+++\n", "+++\n\"draft\"=true\n[params]\n+++\n", "{\"draft\": true}\n",
          "{\"published\": \"false\"}\n"}) {
        CAPTURE(text);
        CHECK(is_draft(text));
    }
    for (const std::string_view text :
         {"draft: true", "---\ndraft: false\n---\n", "---\nparams:\n  draft: true\n---\n", "---\n# draft: true\n---\n",
          "---\ndraft:\n---\n", "+++\n[params]\ndraft = true\n+++\n", "{\"params\": {\"draft\": true}}\n",
          "---\npublished: true\n---\n", "---\nundraft: true\n---\n"}) {
        CAPTURE(text);
        CHECK_FALSE(is_draft(text));
    }
}
