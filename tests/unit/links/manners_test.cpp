#include <doctest/doctest.h>

#include "one_visit.hpp"

using namespace one_visit;

TEST_CASE("Retry-After is obeyed while it fits into the time for the link") {
    const auto busy = [](std::string after) { return reply(429, {{"retry-after", std::move(after)}}); };
    const auto at_second = [&](std::string after) {
        int asked = 0;
        links::Round round({}, began);
        fake::Web web([&](const links::Request&) { return fake::Response{++asked == 1 ? busy(after) : reply(200), 0}; });
        round.add(target_of("https://a.example/"));
        const auto all = web.run(round);
        return links::info(links::classify(all[0], nullptr).problem).code.empty() ? web.now().count() : -1;
    };
    CHECK(at_second("3") == 3000);
    CHECK(at_second("Sun, 22 Nov 2026 00:00:05 GMT") >= 500);
    CHECK(at_second("3600") == -1);
    CHECK(at_second("soon") >= 1000);
    CHECK(at_second("-5") >= 1000);
}

TEST_CASE("Retry-After of the greatest number gives nobody more time") {
    const auto busy = visited(here, {{here, {reply(429, {{"retry-after", "9223372036854775807"}}), 100}}});
    CHECK(busy.code == "too-many-requests");
    CHECK(busy.log.size() == 1);
    CHECK(busy.evidence.ms == 100);
}

TEST_CASE("a server with a fault is asked again after one second and two, a little more, and then no more") {
    std::vector<long> begun;
    links::Round round({}, began);
    fake::Web web([&](const links::Request& request) {
        if (request.method == links::Method::get) begun.push_back(web.now().count());
        return fake::Response{reply(503), 0};
    });
    round.add(target_of("https://a.example/"));
    web.run(round);
    REQUIRE(begun.size() == 3);
    const auto first = begun[1] - begun[0], second = begun[2] - begun[1];
    CHECK(first >= 1000);
    CHECK(first < 1500);
    CHECK(second >= 2000);
    CHECK(second < 2500);
    CHECK(second - first != 1000);  // the chance is another each time
}

TEST_CASE("a host is asked no faster than its pace and no more than its share at once") {
    links::Manners manners;
    manners.per_host = 2, manners.pace = links::Instant(500);
    links::Round round(manners, began);
    fake::Web web([](const links::Request&) { return fake::Response{reply(200), 2000}; });
    for (const char c : {'a', 'b', 'c', 'd'}) round.add(target_of(std::string("https://a.example/index.") + c));
    round.add(target_of("https://b.example/"));
    web.run(round);
    CHECK(web.log == fake::Log{"HEAD https://a.example/index.a @0", "HEAD https://b.example/ @0",
                               "HEAD https://a.example/index.b @500", "HEAD https://a.example/index.c @2000",
                               "HEAD https://a.example/index.d @2500"});
}

TEST_CASE("robots.txt is obeyed where that is set") {
    links::Manners manners;
    manners.robots_txt = true;
    const fake::Response rules{reply(200, {}, "User-agent: *\nDisallow: /docs/\n")};
    CHECK(code(here, {{"https://a.example/robots.txt", rules}, {here, {reply(200)}}}, manners) == "robots-txt");
    CHECK(code(here, {{"https://a.example/robots.txt", {reply(404)}}, {here, {reply(200)}}}, manners) == "");
    CHECK(code(here, {{"https://a.example/robots.txt", {reply(500)}}, {here, {reply(200)}}}, manners) == "robots-txt");
    CHECK(code(here, {{"https://a.example/robots.txt", rules}, {here, {reply(200)}}}) == "");
}
