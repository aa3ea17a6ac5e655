#include <doctest/doctest.h>

#include "links/internal/meant.hpp"
#include "links/internal/pasted.hpp"
#include "links/url/address_pattern.hpp"
#include "links/url/host_pattern.hpp"

namespace {

bool matches(std::string_view pattern, std::string_view address) {
    const auto parsed = links::AddressPattern::parse(pattern);
    const auto comparable = links::comparable_address(address);
    return parsed && comparable && parsed->matches(*comparable);
}

bool names(std::string_view pattern, std::string_view host) {
    const auto parsed = links::HostPattern::parse(pattern);
    return parsed && parsed->names(host);
}

site::Site small_site() {
    site::Site site;
    site.is_portal = true;
    for (const auto* path : {"index.html", "report/index.html"}) site.files.push_back({path, "", {}});
    return site;
}

/// What is advised instead of a pasted address; its finding's code where nothing is.
std::string advice(const std::string& address) {
    const auto site = small_site();
    const links::Resolver resolver(site);
    const auto fault = links::fault_of_pasted(address, resolver);
    return !fault ? "" : fault->suggestion.empty() ? std::string(report::info(fault->kind).code) : fault->suggestion;
}

}  // namespace

TEST_CASE("an address of the settings is the same as a link in any spelling") {
    CHECK(matches("http://example.org", "http://example.org/"));
    CHECK(matches("HTTPS://EXAMPLE.org:443/a", "https://example.org/a"));
    CHECK(matches("https://bücher.example/x", "https://xn--bcher-kva.example/x"));
    CHECK(matches("https://a.example/%7Ewho/%c3%a9", "https://a.example/~who/é"));
    CHECK(matches("https://a.example/a b[1]", "https://a.example/a%20b%5B1%5D"));
    CHECK(matches("https://a.example/x", "https://a.example/x/"));
    CHECK(matches("https://a.example/x/", "https://a.example/x"));
    CHECK(matches("http://[::1]/x", "http://[0:0:0:0:0:0:0:1]/x"));
    CHECK(!matches("https://a.example/x", "https://a.example/xy"));
    CHECK(!matches("https://a.example/x", "http://a.example/x"));
    CHECK(!matches("https://a.example/X", "https://a.example/x"));
}

TEST_CASE("a star stands for anything, before the path for a part of the host") {
    CHECK(matches("https://b.example/*", "https://b.example/"));
    CHECK(matches("https://b.example/a/*", "https://b.example/a"));
    CHECK(matches("https://b.example/a*", "https://b.example/abc?x#y"));
    CHECK(matches("https://b.example*", "https://b.example/abc"));
    CHECK(matches("https://*.B.example/*", "https://www.b.example/x"));
    CHECK(!matches("https://*.b.example/*", "https://b.example/x"));
    CHECK(!matches("https://*.b.example/*", "https://evil.example/?.b.example/"));
    CHECK(matches("https://b.example/*.pdf", "https://b.example/x/y.pdf"));
    CHECK(!links::AddressPattern::parse("www.example.org/x"));
    CHECK(!links::AddressPattern::parse("mailto:a@b.example"));
    CHECK(links::AddressPattern::of_words("logout").matches("https://a.example/user/logout?x"));
}

TEST_CASE("a host of the settings is the same as a link's in any spelling") {
    CHECK(names("WWW.Site.LocalHost", "www.site.localhost"));
    CHECK(names("bücher.example", "xn--bcher-kva.example"));
    CHECK(names("::1", "[::1]"));
    CHECK(names("[0::1]", "[::1]"));
    CHECK(names("0x7f.1", "127.0.0.1"));
    CHECK(names("*.example.org", "a.b.example.org"));
    CHECK(!names("*.example.org", "example.org"));
    CHECK(!names("example.org", "www.example.org"));
    CHECK(links::HostPattern::parse("example.org")->covers("www.example.org"));
    CHECK(!links::HostPattern::parse("example.org")->covers("notexample.org"));
    for (const auto* no_host : {"http://leics.localhost", "a.example:8080", "a.example/x", "", "*", "a b"})
        CHECK(!links::HostPattern::parse(no_host));
    CHECK(links::host_meant_by("http://leics.localhost/x") == "leics.localhost");
    CHECK(links::host_meant_by("a.example:8080") == "a.example");
}

TEST_CASE("a pasted address is advised against, with the one to write") {
    CHECK(advice("https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fa%3Fb%3D1&data=05%7C01") ==
          "https://www.example.org/a?b=1");
    CHECK(advice("https://www.google.com/url?sa=t&q=https://www.example.org/&usg=x") == "https://www.example.org/");
    CHECK(advice("https://www.google.co.uk/url?url=http%3A%2F%2Fexample.org") == "http://example.org/");
    CHECK(advice("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x") == "https://example.org/");
    CHECK(advice("https://urldefense.com/v3/__https://example.org/a__;!!x") == "https://example.org/a");
    CHECK(advice("https://www.google.com/url?q=https%3A%2F%2Feur02.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%"
                 "252Fexample.org%252F") == "https://example.org/");
    CHECK(advice("http://127.0.0.1:8000/report/#x") == "/report/#x");
    CHECK(advice("http://localhost:1313/report") == "/report/");
    CHECK(advice("http://localhost:8000/none/") == "pasted-address");
    CHECK(advice("http://192.168.1.5/x") == "pasted-address");
    CHECK(advice("http://[fd00::1]/x") == "pasted-address");
    CHECK(advice("http://fileserver/x") == "pasted-address");
    CHECK(advice("https://police.sharepoint.com/sites/x") == "closed-address");
    CHECK(advice("https://intranet.example.org/") == "closed-address");
    for (const auto* good : {"https://www.google.com/search?q=x", "https://www.google.com/url?q=words",
                             "https://googleblog.example/url?q=https://a.example/",
                             "https://www.example.org/?url=https://a.example/", "https://notsharepoint.com/"})
        CHECK(advice(good) == "");
}

TEST_CASE("a path that is an address without its beginning") {
    CHECK(links::address_meant_by("/sub/www.example.org/a?b") == "https://www.example.org/a?b");
    CHECK(links::address_meant_by("team@example.org") == "mailto:team@example.org");
    CHECK(links::address_meant_by("/a/team@example.org") == "mailto:team@example.org");
    for (const auto* path : {"/www/x", "www.", "/a@b", "/x/@user", "/a.b/c"}) CHECK(links::address_meant_by(path) == "");
}
