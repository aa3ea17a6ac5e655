// Addresses of every shape, put together at random: what was read and written out can be read again, and is the same.
#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "links/url/url.hpp"

namespace {

using Pieces = std::vector<std::string_view>;

class Addresses {
public:
    std::string next() {
        std::string out = one_in(20) ? of({" ", "\t", "\n", "\x01"}, 2) : "";
        if (!one_in(30)) out += any({"http", "https", "HTTP", "ws", "ftp", "file", "foo", "mailto", "data", "h-t.p"}) + ":";
        out += any({"//", "//", "//", "//", "/", "", "///", "\\\\", "/\\", "////", "/.//"});
        if (one_in(6)) out += of({"u", "p", ":", "@", "%40", "\u00e9", " ", "/", "\\", "?", "#", "[", "'", "|", "^"}, 4) + "@";
        out += host();
        if (one_in(4)) out += any({":", ":80", ":443", ":8080", ":65535", ":65536", ":0", ":00080", ":x", ":-1", ":1 "});
        if (!one_in(4)) out += (one_in(5) ? "" : "/") + of(path, 6);
        if (one_in(3)) out += "?" + of(rest, 4);
        if (one_in(3)) out += "#" + of(rest, 4);
        return out;
    }

private:
    bool one_in(size_t count) { return random_() % count == 0; }
    std::string any(const Pieces& pieces) { return std::string(pieces[random_() % pieces.size()]); }
    std::string of(const Pieces& pieces, size_t most) {
        std::string out;
        for (size_t i = 0, count = random_() % (most + 1); i < count; ++i) out += any(pieces);
        return out;
    }
    std::string host() {
        switch (random_() % 6) {
            case 0: return of(numbers, 6);
            case 1: return "[" + of(brackets, 9) + (one_in(10) ? "" : "]");
            case 2: return "example.org";
        }
        return any(letters) + of(letters, 4) + (one_in(2) ? "." + of(letters, 3) : "") + (one_in(2) ? ".example" : "");
    }

    inline static const Pieces numbers{"0",          "1",   "255",    "256", "0x",      "0xff",
                                       "017",        "08",  ".",      "..",  "1.2.3.4", "4294967295",
                                       "4294967296", "%31", "\uff11", "a",   "0X7f",    "999999999999999999999"};
    inline static const Pieces brackets{"[", "]", ":", "::", "0", "1", "ffff", "ABCD", "12345", "1.2.3.4", ".", "g", "%25eth0"};
    inline static const Pieces letters{"a",
                                       "b",
                                       "A",
                                       "0",
                                       "-",
                                       "--",
                                       "xn--",
                                       "XN--",
                                       "xn--4ca",
                                       "xn--fiqs8s",
                                       "xn--mgbh0fb",
                                       "xn--ls8h",
                                       "xn--~",
                                       "xn--ls8h=",
                                       "\u00e9",
                                       "\u00e4",
                                       "\u00f6",
                                       "\u00df",
                                       "\u1e9e",
                                       "\u03c2",
                                       "\u03c3",
                                       "\u65e5\u672c",
                                       "\ud55c\uad6d",
                                       "\u043c\u0438\u0440",
                                       "\u0627\u0644\u0639",
                                       "\u092d\u093e",
                                       "\u2603",
                                       "\U0001f600",
                                       "\ufb01",
                                       "\u2167",
                                       "\u0131",
                                       "\u0130",
                                       "\u01c6",
                                       "\u210c",
                                       "\uff11",
                                       "\uff0e",
                                       "\u3002",
                                       "\uff61",
                                       "\uff05",
                                       "\u00ad",
                                       "\u200c",
                                       "\u200d",
                                       "\u0301",
                                       "\u0307",
                                       "\u200b",
                                       "\ufeff",
                                       "\u2260",
                                       "=\u0338",
                                       "\u0660",
                                       "\u06f1",
                                       "\u05d0",
                                       "\u00b7",
                                       "\u0375",
                                       "\u30fb",
                                       "\u33c7",
                                       "\u2024",
                                       "\u2f93\u1111",
                                       "\u0378",
                                       "~",
                                       "_",
                                       "!",
                                       "$",
                                       "&",
                                       "'",
                                       "(",
                                       ")",
                                       "*",
                                       "+",
                                       ",",
                                       ";",
                                       "=",
                                       "{",
                                       "}",
                                       "\"",
                                       "`",
                                       "%C3%A9",
                                       "%41",
                                       "%2e",
                                       "%30",
                                       "%7E",
                                       "%25",
                                       "%",
                                       "%zz",
                                       "%00",
                                       "%c3",
                                       "\xc3",
                                       "\xff",
                                       "\xf0\x9f",
                                       ".",
                                       ".."};
    inline static const Pieces path{"/", "a",  ".",  "..",     "%2e", "%2E%2e", "C:",   "C|",   "/C|/", "|",         "//", "\\",
                                    " ", "  ", "\t", "\u00e9", "%",   "%41",    "%zz",  "{",    "^",    "`",         "\"", "<",
                                    "'", ";",  "@",  ":",      "[",   "\xff",   "\x01", "\x7f", "~",    "\U0001f600"};
    inline static const Pieces rest{"q",      "?", "#",   "'",  "\"", "<", "`", " ",   "  ",
                                    "\u00e9", "%", "%41", "\\", "{",  "|", "^", "\xff"};

    std::mt19937_64 random_{20261127};
};

bool same(const links::Url& a, const links::Url& b) {
    return a.scheme == b.scheme && a.username == b.username && a.password == b.password && a.host == b.host && a.port == b.port &&
           a.segments == b.segments && a.opaque_path == b.opaque_path && a.query == b.query && a.fragment == b.fragment;
}

/// CSA_RANDOM_ADDRESSES=1000000 tries more.
int how_many() {
    const char* wanted = std::getenv("CSA_RANDOM_ADDRESSES");
    return wanted ? std::atoi(wanted) : 100'000;
}

}  // namespace

TEST_CASE("an address that was read is read again as the same from what it is written out as") {
    Addresses addresses;
    int read = 0;
    for (int i = 0, count = how_many(); i < count; ++i) {
        const auto written = addresses.next();
        const auto url = links::parse_url(written);
        if (!url) continue;
        ++read;
        const auto href = url->href();
        const auto again = links::parse_url(href);
        if (again && again->href() == href && same(*again, *url)) continue;
        CAPTURE(written);
        CAPTURE(href);
        FAIL_CHECK((again ? "reads as " + again->href() : "is refused: " + std::string(again.error().word)));
    }
    CHECK(read > how_many() / 2);
}

TEST_CASE("an encoded name is let pass in ASCII, and beside letters exactly if it is what its letters are encoded to") {
    const auto href = [](std::string_view host) {
        const auto url = links::parse_url("http://" + std::string(host) + "/");
        return url ? url->href() : std::string(url.error().word);
    };
    CHECK(href("~\u00e4\u00f6.host.example") == "http://xn--~-0fa8c.host.example/");
    CHECK(href("xn--~-0fa8c.host.example") == "http://xn--~-0fa8c.host.example/");
    CHECK(href("XN--~-0FA8C.host.example") == "http://xn--~-0fa8c.host.example/");
    CHECK(href("xn--fa-hia.de") == "http://xn--fa-hia.de/");
    CHECK(href("-x.\u00df") == "http://-x.xn--zca/");
    for (const auto* never_made : {"xn--", "xn--a", "xn--abc-", "xn--ls8h=", "xn--te\u0161la", "xn--caf-pia", "xn--1ug.example",
                                   "xn--zn7c.com", "xn--99999999"})
        CHECK(href(std::string(never_made) + ".\u00df") == "domain-to-ASCII");
    CHECK(href("xn--caf-dma.\u00df") == "http://xn--caf-dma.xn--zca/");
    CHECK(href("xn--caf-pia") == "http://xn--caf-pia/");
}
