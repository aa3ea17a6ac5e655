#include "text/html.hpp"

#include <doctest/doctest.h>

#include "text/slug.hpp"

TEST_CASE("escaping leaves nothing that a browser would read as markup, and no control characters") {
    CHECK(text::Html::escaped("<a href=\"x\" title='y'>&amp;</a>").str() ==
          "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    CHECK(text::Html::escaped(std::string("a\0b\x02"
                                          "1.2.3\x03\x04"
                                          "A\x05\x1b[31m\x7f\tc\n",
                                          22))
              .str() == "ab1.2.3A[31m\tc\n");
    CHECK(text::Html::escaped("caf\u00e9 \u2019").str() == "caf\u00e9 \u2019");
    CHECK(text::Html::escaped("").empty());
}

TEST_CASE("the words of markup come back without tags, marks and references") {
    std::string markup = "<a href=\"";
    text::append_mark(markup, 1, 2, 3);
    markup += "/x/\">Fish &amp; chips</a> ";
    text::append_mark(markup, 1, 2, 3);
    markup += "&lt;b&gt; &quot;&#39; & &eacute;";
    CHECK(text::plain(markup) == "Fish & chips <b> \"' & &eacute;");
    CHECK(text::plain("cut <b") == "cut ");
    CHECK(text::plain(text::Html::escaped("a < b & \"c\"").str()) == "a < b & \"c\"");
}

TEST_CASE("a slug is made as GitHub makes heading anchors") {
    CHECK(text::slug("Who can apply?") == "who-can-apply");
    CHECK(text::slug("2015/16 & after - now_then") == "201516--after---now_then");
    CHECK(text::slug("Caf\u00e9 M\u00dcLLER") == "caf\u00e9-m\u00dcller");
    CHECK(text::slug("\x02\"><script>") == "script");
    CHECK(text::slug("???").empty());
}

TEST_CASE("an id is lower-case letters, digits and single hyphens") {
    for (const auto good : {"asb", "2015-16", "hate-action-plan-2018-21", "a"}) CHECK(text::is_id(good));
    for (const auto bad : {"", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "../a", "a/b", "a.b", "caf\u00e9", "a\n"})
        CHECK_FALSE(text::is_id(bad));
}

TEST_CASE("the first byte that is not UTF-8 is found wherever it stands") {
    for (const std::string_view bad : {"\x80", "\xc0\xaf", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
                                       "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xc3", "\xe2\x82", "\xf0\x9f\x98"})
        for (size_t before = 0; before < 20; ++before) {
            CHECK(text::first_bad_utf8(std::string(before, 'a') + std::string(bad) + "b") == before);
            CHECK(text::first_bad_utf8(std::string(before, 'a') + std::string(bad)) == before);
        }
    for (const std::string_view good :
         {"", "abc", "\u00e9", "\u20ac", "\U0001F600", "\uFFFD", "\xf4\x8f\xbf\xbf", "\xed\x9f\xbf"})
        for (size_t before = 0; before < 10; ++before)
            CHECK(text::first_bad_utf8(std::string(before, 'a') + std::string(good)) == std::string_view::npos);
}

TEST_CASE("every control character but tab and line ends is found, at every distance from the start") {
    for (int byte = 0; byte < 256; ++byte)
        for (size_t before = 0; before < 18; ++before)
            for (const char filler : {'a', '\n', '\xc3'}) {
                const bool control = (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
                const auto text = std::string(before, filler) + char(byte) + std::string(9, filler);
                CHECK(text::first_control(text) == (control ? before : std::string_view::npos));
            }
}
