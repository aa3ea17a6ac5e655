#include "links/url/url.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace {

std::string href(std::string_view text, std::string_view base = "") {
    const auto against = links::parse_url(base);
    const auto url = links::parse_url(text, base.empty() ? nullptr : &against.value());
    return url ? url->href() : "error: " + std::string(url.error().word);
}

struct Example {
    std::string_view base, text, href;
};

template <size_t n>
void check_all(const std::array<Example, n>& examples) {
    for (const auto& example : examples) {
        CAPTURE(example.base);
        CAPTURE(example.text);
        CHECK(href(example.text, example.base) == example.href);
    }
}

}  // namespace

TEST_CASE("relative addresses resolve as the URL Standard's examples do") {
    check_all(std::to_array<Example>({
        {"", "https:example.org", "https://example.org/"},
        {"", "https://////example.com///", "https://example.com///"},
        {"", "https://example.com/././foo", "https://example.com/foo"},
        {"https://example.com", "hello:world", "hello:world"},
        {"https://example.com", "https:example.org", "https://example.com/example.org"},
        {"https://example.com/", "\\example\\..\\demo/.\\", "https://example.com/demo/"},
        {"https://example.com/demo", "example", "https://example.com/example"},
        {"", "file:///C|/demo", "file:///C:/demo"},
        {"file:///C:/demo", "..", "file:///C:/"},
        {"", "file://loc%61lhost/", "file:///"},
        {"", "https://user:password@example.org/", "https://user:password@example.org/"},
        {"", "https://example.org/foo bar", "https://example.org/foo%20bar"},
        {"", "https://EXAMPLE.com/../x", "https://example.com/x"},
        {"", "https://ex ample.org/", "error: domain-invalid-code-point"},
        {"", "example", "error: missing-scheme-non-relative-URL"},
        {"", "https://example.com:demo", "error: port-invalid"},
        {"", "http://[www.example.com]/", "error: IPv6-invalid"},
    }));
}

TEST_CASE("dots, slashes, queries and fragments follow the base address") {
    constexpr std::string_view base = "http://a/b/c/d;p?q";
    check_all(std::to_array<Example>({
        {base, "g", "http://a/b/c/g"},
        {base, "./g", "http://a/b/c/g"},
        {base, "g/", "http://a/b/c/g/"},
        {base, "/g", "http://a/g"},
        {base, "//g", "http://g/"},
        {base, "?y", "http://a/b/c/d;p?y"},
        {base, "g?y", "http://a/b/c/g?y"},
        {base, "#s", "http://a/b/c/d;p?q#s"},
        {base, "g#s", "http://a/b/c/g#s"},
        {base, ";x", "http://a/b/c/;x"},
        {base, "", "http://a/b/c/d;p?q"},
        {base, "..", "http://a/b/"},
        {base, "../../g", "http://a/g"},
        {base, "../../../../g", "http://a/g"},
        {base, "/./g", "http://a/g"},
        {base, "..g", "http://a/b/c/..g"},
        {base, "./g/.", "http://a/b/c/g/"},
        {base, "g;x=1/../y", "http://a/b/c/y"},
        {base, "g?y/../x", "http://a/b/c/g?y/../x"},
        {base, "%2e%2E/g", "http://a/b/g"},
        {base, "a//b", "http://a/b/c/a//b"},
        {base, "http:g", "http://a/b/c/g"},
        {base, "https:g", "https://g/"},
        {base, "\\\\x\\y", "http://x/y"},
    }));
}

TEST_CASE("whoever the base address names, relative addresses name too, until they name a host") {
    constexpr std::string_view base = "https://user:secret@host.example:8443/a/b";
    CHECK(href("c", base) == "https://user:secret@host.example:8443/a/c");
    CHECK(href("/c", base) == "https://user:secret@host.example:8443/c");
    CHECK(href("?q", base) == "https://user:secret@host.example:8443/a/b?q");
    CHECK(href("//other.example/c", base) == "https://other.example/c");
}

TEST_CASE("white space and control characters go as browsers let them go") {
    CHECK(href("  \x01 ht\ntp://ex\tample.org/a\r\nb \x1f") == "http://example.org/ab");
    CHECK(href("http://h/a\x7f"
               "b") == "http://h/a%7Fb");
    CHECK(href(std::string("http://h/a\0b", 12)) == "http://h/a%00b");
}

TEST_CASE("each part has its own bytes to encode") {
    CHECK(href("http://h/ \"<>`{}?#") == "http://h/%20%22%3C%3E%60%7B%7D?#");
    CHECK(href("http://h/?'\"<>`{}") == "http://h/?%27%22%3C%3E`{}");
    CHECK(href("foo://h/?'") == "foo://h/?'");
    CHECK(href("http://h/#\"<>`{}'") == "http://h/#%22%3C%3E%60{}'");
    CHECK(href("http://u s:p^d;@h/") == "http://u%20s:p%5Ed%3B@h/");
    CHECK(href("http://a@b@c/") == "http://a%40b@c/");
    CHECK(href("http://h/%zz%4") == "http://h/%zz%4");
    CHECK(href("http://h/é?é#é") == "http://h/%C3%A9?%C3%A9#%C3%A9");
    CHECK(href("http://h/\xff") == "http://h/%EF%BF%BD");
}

TEST_CASE("hosts are names, numbers or brackets") {
    check_all(std::to_array<Example>({
        {"", "http://0x7f.1/", "http://127.0.0.1/"},
        {"", "http://0300.168.0xF0/", "http://192.168.0.240/"},
        {"", "http://4294967295/", "http://255.255.255.255/"},
        {"", "http://4294967296/", "error: IPv4-out-of-range-part"},
        {"", "http://256.1.1.1/", "error: IPv4-out-of-range-part"},
        {"", "http://1.2.3.4.5/", "error: IPv4-too-many-parts"},
        {"", "http://1.2.3.08/", "error: IPv4-non-numeric-part"},
        {"", "http://foo.0x4/", "error: IPv4-non-numeric-part"},
        {"", "http://1.2.3.4./", "http://1.2.3.4/"},
        {"", "http://[1:0::]/", "http://[1::]/"},
        {"", "http://[0:0:1:0:0:0:1:0]/", "http://[0:0:1::1:0]/"},
        {"", "http://[::ffff:192.168.0.1]/", "http://[::ffff:c0a8:1]/"},
        {"", "http://[::1:2:3:4:5:6:7]/", "http://[0:1:2:3:4:5:6:7]/"},
        {"", "http://[::1", "error: IPv6-unclosed"},
        {"", "http://[:1]/", "error: IPv6-invalid"},
        {"", "http://[1::2::3]/", "error: IPv6-invalid"},
        {"", "http://[1:2:3:4:5:6:7:8:9]/", "error: IPv6-invalid"},
        {"", "http://[::1.2.3]/", "error: IPv6-invalid"},
        {"", "http://%65xample.org/", "http://example.org/"},
        {"", "http://a%00b/", "error: domain-invalid-code-point"},
        {"", "http:///", "error: host-missing"},
        {"", "http://@/", "error: host-missing"},
        {"", "http://:80/", "error: host-missing"},
        {"", "foo://A b/", "error: host-invalid-code-point"},
        {"", "foo://EXAMPLE/", "foo://EXAMPLE/"},
        {"", "foo:///x", "foo:///x"},
    }));
}

TEST_CASE("international names become their ASCII form") {
    check_all(std::to_array<Example>({
        {"", "http://Caf\u00c9.example/", "http://xn--caf-dma.example/"},
        {"", "http://fa\u00df.de/", "http://xn--fa-hia.de/"},
        {"", "http://\u65e5\u672c\u8a9e\u3002\uff4a\uff50/", "http://xn--wgv71a119e.jp/"},
        {"", "http://a\u00adb.org/", "http://ab.org/"},
        {"", "http://\u2603.net/", "http://xn--n3h.net/"},
        {"", "http://\u00e9_x.org/", "http://xn--_x-9ia.org/"},
        {"", "http://xn--a/", "http://xn--a/"},
        {"", "http://\u00ad/", "error: domain-to-ASCII"},
        {"", "http://\uff11\uff12\uff17.1/", "http://127.0.0.1/"},
    }));
}

TEST_CASE("names in ASCII are taken as they are, whatever they seem to encode; others must be names by Unicode") {
    check_all(std::to_array<Example>({
        {"", "http://XN--i29h.kz/", "http://xn--i29h.kz/"},
        {"", "http://xn--a-ecp.example/", "http://xn--a-ecp.example/"},
        {"", "http://xn--/", "http://xn--/"},
        {"", "http://xn--a.b\u00fccher.example/", "error: domain-to-ASCII"},
        {"", "http://xn--caf-dma.b\u00fccher.example/", "http://xn--caf-dma.xn--bcher-kva.example/"},
        {"", "http://xn--\u00e9/", "error: domain-to-ASCII"},
        {"", "https://r3---sn-x.b\u00fccher.example/", "https://r3---sn-x.xn--bcher-kva.example/"},
        {"", "https://-a-.b\u00fccher.example/", "https://-a-.xn--bcher-kva.example/"},
        {"", "https://ab--\u00fc-.example/", "https://xn--ab----nva.example/"},
        {"", "https://gro\u1e9e.example/", "https://xn--gro-7ka.example/"},
        {"", "https://GRO\u00df.example/", "https://xn--gro-7ka.example/"},
        {"", "http://e\u0301\u0323.example/", "http://xn--lsa503l.example/"},
        {"", "http://\u0301a.example/", "error: domain-to-ASCII"},
        {"", "http://\u05d0a.example/", "error: domain-to-ASCII"},
        {"", "http://\u0915\u094d\u200d\u0937.example/", "http://xn--11b2ezcw70k.example/"},
        {"", "http://a\u200db.example/", "error: domain-to-ASCII"},
        {"", "http://\U00016ea0.example/", "http://xn--zs0f.example/"},
    }));
}

TEST_CASE("ports are numbers, and the scheme's own is left out") {
    CHECK(href("http://h:80/") == "http://h/");
    CHECK(href("https://h:80/") == "https://h:80/");
    CHECK(href("http://h:00000000081/") == "http://h:81/");
    CHECK(href("http://h:65536/") == "error: port-out-of-range");
    CHECK(href("http://h:/") == "http://h/");
}

TEST_CASE("files keep their drive") {
    check_all(std::to_array<Example>({
        {"file:///C:/a/b", "/x", "file:///C:/x"},
        {"file:///C:/a/b", "D|/x", "file:///D:/x"},
        {"file:///C:/a/b", "//h/x", "file://h/x"},
        {"file:///C:/", "../..", "file:///C:/"},
        {"file://h/a", "/x", "file://h/x"},
        {"", "file:c:\\foo\\bar", "file:///c:/foo/bar"},
        {"", "file://localhost/x", "file:///x"},
        {"", "file:", "file:///"},
    }));
}

TEST_CASE("mailboxes and other opaque addresses are left alone") {
    CHECK(href("mailto:a b@x.org?subject=a b") == "mailto:a b@x.org?subject=a%20b");
    CHECK(href("tel:+44 116 222") == "tel:+44 116 222");
    CHECK(href("#x", "mailto:a@b") == "mailto:a@b#x");
    CHECK(href("x", "mailto:a@b") == "error: missing-scheme-non-relative-URL");
    CHECK(href("/..//x", "foo:/a") == "foo:/.//x");
}

TEST_CASE("an origin is scheme, host and port") {
    CHECK(links::parse_url("https://u@h:81/x")->origin() == "https://h:81");
    CHECK(links::parse_url("mailto:x@y")->origin() == "null");
}
