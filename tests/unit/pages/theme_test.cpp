#include "pages/read_theme.hpp"

#include <doctest/doctest.h>

TEST_CASE("the addresses that a template holds are mended, and cannot become tags or attributes") {
    const std::string bytes =
        "{{! href=\"https://a/x\" }}<a href=\"https://a/x\" title=\"https://a/x\">{{#b}}"
        "<img src=\"{{https://a/x}}\">\n<a class=c href=\"https://a/x?b&amp;c\"></a>{{/b}}";
    const auto read = [](std::string_view text) { return std::optional(pages::read_template_addresses(text, "t.mustache")); };
    const auto mended = [&](int line, int column, const std::string& before, const std::string& after) {
        std::vector<text::Repair> left_over;
        const auto out = text::mended(bytes, {{{"t.mustache", line, column}, before, after, ""}}, read, left_over);
        CHECK(left_over.empty() == (out != bytes));
        return out;
    };
    const size_t first = bytes.find("<a href=\"") + 9;
    CHECK(mended(1, int(first) + 1, "https://a/x", "https://b/?a&b\"c'") ==
          bytes.substr(0, first) + "https://b/?a&amp;b&quot;c&#39;" + bytes.substr(first + 11));
    CHECK(mended(2, 18, "https://a/x?b&c", "https://b/") != bytes);
    CHECK(mended(1, int(first) + 1, "https://a/x", "https://b/?{{{secret}}}") == bytes);
    CHECK(mended(1, int(bytes.find("{{https")) + 1, "{{https://a/x}}", "https://b/") == bytes);
}
