#include <doctest/doctest.h>

#include "links/visits/cookies.hpp"
#include "links/url/public_address.hpp"
#include "links/visits/retry_after.hpp"
#include "links/visits/robots.hpp"

TEST_CASE("only public addresses are public") {
    using links::is_public;
    using links::mapped;
    for (const auto& address : {mapped({8, 8, 8, 8}), mapped({100, 63, 0, 1}), mapped({172, 32, 0, 1}), mapped({192, 169, 0, 1}),
                                mapped({223, 255, 255, 254}), links::IpAddress{0x2a, 0x00, 0x14, 0x50}})
        CHECK(is_public(address));
    for (const auto& address : {mapped({0, 0, 0, 0}), mapped({10, 1, 2, 3}), mapped({100, 64, 0, 1}), mapped({127, 0, 0, 1}),
                                mapped({127, 255, 255, 255}), mapped({169, 254, 169, 254}), mapped({172, 16, 0, 1}),
                                mapped({172, 31, 255, 255}), mapped({192, 168, 1, 1}), mapped({198, 19, 0, 1}),
                                mapped({224, 0, 0, 1}), mapped({240, 0, 0, 1}), mapped({255, 255, 255, 255})})
        CHECK(!is_public(address));
    const links::IpAddress loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, any{}, link_local{0xfe, 0x80},
        unique{0xfd, 0x12}, multicast{0xff, 0x02}, documentation{0x20, 0x01, 0x0d, 0xb8},
        nat64_loopback{0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0, 1}, six_to_four{0x20, 0x02, 10, 0, 0, 1},
        teredo{0x20, 0x01}, old_mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0, 1};
    for (const auto& address :
         {loopback, any, link_local, unique, multicast, documentation, nat64_loopback, six_to_four, teredo, old_mapped})
        CHECK(!is_public(address));
}

TEST_CASE("Retry-After is seconds or a date, or nothing") {
    const auto now = *links::parse_loose_date("Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(text::iso(now) == "1994-11-06T08:49:37Z");
    CHECK(links::parse_retry_after("120", now) == std::chrono::seconds(120));
    CHECK(links::parse_retry_after("Sun, 06 Nov 1994 08:50:37 GMT", now) == std::chrono::seconds(60));
    CHECK(links::parse_retry_after("Sun, 06 Nov 1994 07:50:37 GMT", now) == std::chrono::seconds(0));
    CHECK(links::parse_retry_after("Sunday, 06-Nov-94 08:50:37 GMT", now) == std::chrono::seconds(60));
    CHECK(links::parse_retry_after("Sun Nov  6 08:50:37 1994", now) == std::chrono::seconds(60));
    for (const auto* bad : {"", "-1", "1.5", "soon", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08-49-37 GMT"})
        CHECK(!links::parse_retry_after(bad, now));
}

TEST_CASE("Retry-After: days and nights count, and no server makes us wait for ever, or go back in time") {
    const auto now = *links::parse_loose_date("Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(links::parse_retry_after("86400", now) == std::chrono::days(1));
    CHECK(links::parse_retry_after("Tue, 08 Nov 1994 09:50:38 GMT", now) ==
          std::chrono::days(2) + std::chrono::hours(1) + std::chrono::minutes(1) + std::chrono::seconds(1));
    CHECK(links::parse_retry_after("Sat, 31 Dec 1994 23:59:59 GMT", now) == std::chrono::seconds(4806622));
    for (const auto* endless :
         {"9223372036854775807", "9223372036854776", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"}) {
        const auto pause = links::parse_retry_after(endless, now);
        REQUIRE(pause);
        CHECK(*pause == std::chrono::days(366));
    }
}

TEST_CASE("robots.txt: what is encoded is itself, and no sign of a pattern") {
    const links::Robots robots("User-agent: *\nDisallow: /a%2Ab\nDisallow: /end%24\nDisallow: /mid$dle\nDisallow: /%7Ewho/*/x$\n",
                               "csa");
    CHECK(!robots.allows("/a*b"));
    CHECK(!robots.allows("/a%2ab/more"));
    CHECK(robots.allows("/axxb"));
    CHECK(!robots.allows("/end$"));
    CHECK(!robots.allows("/end%24/more"));
    CHECK(robots.allows("/end"));
    CHECK(!robots.allows("/mid$dle"));
    CHECK(!robots.allows("/~who/a/x"));
    CHECK(robots.allows("/~who/a/x/y"));
}

TEST_CASE("robots.txt: the group for the robot, and of its rules the longest") {
    const links::Robots robots(
        "User-agent: *\nDisallow: /\n\n"
        "# ours\nuser-agent: other\nUSER-AGENT: CSA/1.0\nDisallow: /private # not this\nAllow: /private/open$\nDisallow: "
        "/*.pdf$\n"
        "Disallow:\nAllow: /same\nDisallow: /same\n",
        "csa");
    CHECK(robots.allows("/"));
    CHECK(!robots.allows("/private/x"));
    CHECK(robots.allows("/private/open"));
    CHECK(!robots.allows("/private/open/more"));
    CHECK(!robots.allows("/a/b.pdf"));
    CHECK(robots.allows("/a/b.pdf?x"));
    CHECK(robots.allows("/same"));
    CHECK(robots.allows("/robots.txt"));
    CHECK(!links::Robots("User-agent: *\nDisallow: /%7Ejoe", "csa").allows("/~joe/"));
    CHECK(links::Robots("Disallow: /", "csa").allows("/"));
    CHECK(!links::Robots("\xEF\xBB\xBFUser-agent: csa\r\nDisallow: /", "csa").allows("/x"));
    CHECK(links::Robots("User-agent: *\nDisallow: /" + std::string(400, '*') + "a*a*a*b", "csa")
              .allows("/" + std::string(3000, 'a')));
}

TEST_CASE("cookies go back to the host that set them, and to no other") {
    const auto now = text::from_unix(1'795'320'000);
    const auto url = [](std::string_view address) { return *links::parse_url(address); };
    links::Cookies cookies;
    const auto take = [&](std::string_view header, std::string_view from) { cookies.take(header, url(from), now); };
    take("a=1; Path=/; Secure", "https://www.x.example/");
    take("b=2; domain = .X.example", "https://www.x.example/");
    take("c=3; Domain=y.example", "https://www.x.example/");
    take("d=4; Domain=example", "https://www.x.example/");
    take(" a = 5 ; path=/", "https://www.x.example/");
    take("=6", "https://www.x.example/");
    CHECK(cookies.for_url(url("https://www.x.example/")) == "b=2; d=4; a=5");
    CHECK(cookies.for_url(url("https://shop.x.example/")) == "b=2");
    CHECK(cookies.for_url(url("https://y.example/")) == "");
    CHECK(cookies.for_url(url("https://evilx.example/")) == "");
}

TEST_CASE("a cookie goes only where its path and its safety allow, and ends when it is told to") {
    const auto now = text::from_unix(1'795'320'000);  // 22 November 2026
    const auto url = [](std::string_view address) { return *links::parse_url(address); };
    const auto kept = [&](std::string_view header, std::string_view from, std::string_view to) {
        links::Cookies cookies;
        cookies.take(header, url(from), now);
        return !cookies.for_url(url(to)).empty();
    };
    CHECK(kept("a=1", "https://x.example/docs/a.html", "https://x.example/docs/b/c"));
    CHECK(!kept("a=1", "https://x.example/docs/a.html", "https://x.example/"));
    CHECK(!kept("a=1; Path=/docs", "https://x.example/", "https://x.example/docsx"));
    CHECK(kept("a=1; PATH=/docs", "https://x.example/", "https://x.example/docs"));
    CHECK(!kept("a=1; secure", "https://x.example/", "http://x.example/"));
    CHECK(!kept("a=1; Max-Age=0", "https://x.example/", "https://x.example/"));
    CHECK(!kept("a=1; max-age=-1", "https://x.example/", "https://x.example/"));
    CHECK(kept("a=1; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT", "https://x.example/", "https://x.example/"));
    CHECK(!kept("a=1; Expires=Thu, 01-Jan-70 00:00:00 GMT", "https://x.example/", "https://x.example/"));
    CHECK(kept("a=1; expires=Wed, 09 Jun 2027 10:18:14 GMT", "https://x.example/", "https://x.example/"));
    CHECK(kept("a=1; expires=never", "https://x.example/", "https://x.example/"));
}

TEST_CASE("dates of cookies are read in whatever order they come") {
    const auto is = [](std::string_view text, std::string_view iso) {
        const auto moment = links::parse_loose_date(text);
        return moment && text::iso(*moment) == iso;
    };
    CHECK(is("Wed, 09 Jun 2021 10:18:14 GMT", "2021-06-09T10:18:14Z"));
    CHECK(is("Wednesday, 09-Jun-21 10:18:14 GMT", "2021-06-09T10:18:14Z"));
    CHECK(is("10:18:14 June 9 2021", "2021-06-09T10:18:14Z"));
    CHECK(is("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"));
    CHECK(!links::parse_loose_date("31 Feb 2021 10:18:14"));
    CHECK(!links::parse_loose_date("soon"));
}
