#include "site/url_path.hpp"

#include <doctest/doctest.h>

TEST_CASE("a path of a file names something below the root, and nothing outside") {
    for (const auto* good :
         {"index.html", "a/b/c.css", ".htaccess", "caf\u00e9/x y.html", "a..b/..c/d..", "-", "a:b", "a#b?.pdf"})
        CHECK(site::is_file_path(good));
    using namespace std::string_view_literals;
    for (const auto bad : {""sv,
                           "/"sv,
                           "/etc/passwd"sv,
                           ".."sv,
                           "."sv,
                           "../x"sv,
                           "a/../x"sv,
                           "a/.."sv,
                           "a/./b"sv,
                           "a//b"sv,
                           "a/"sv,
                           "a\\b"sv,
                           "..\\x"sv,
                           "C:\\x"sv,
                           "a\nb"sv,
                           "a\rb"sv,
                           "a\tb"sv,
                           "a\0b"sv,
                           "a\x7f"sv,
                           "\xff"sv,
                           "a/\xc3"sv,
                           "a/../../assets/x"sv}) {
        CAPTURE(bad);
        CHECK(!site::is_file_path(bad));
    }
}
