#include "web/host_header.hpp"

#include <doctest/doctest.h>

TEST_CASE("headers and logins are read for one host each") {
    const auto headers = web::read_headers("a.example X-Key: 1:2\n\n  *.b.example Authorization: Bearer x  \n");
    REQUIRE(headers);
    REQUIRE(headers->size() == 2);
    CHECK(headers->at(0).line == "X-Key: 1:2");
    CHECK(headers->at(1).host.names("www.b.example"));
    for (const auto& [login, encoded] :
         {std::pair("a:", "YTo="), std::pair("ab:", "YWI6"), std::pair("user:pass", "dXNlcjpwYXNz")}) {
        const auto logins = web::read_logins(std::string("a.example ") + login);
        REQUIRE(logins);
        CHECK(logins->at(0).line == std::string("Authorization: Basic ") + encoded);
    }
}

TEST_CASE("a line that is no header of a host is refused") {
    for (const auto* line : {"a.example", "a.example X-Key", "https://a.example X: y", "a.example X Key: y", "a.example : y"})
        CHECK(!web::read_headers(line));
    for (const auto* line : {"a.example user", "a.example:80 user:x", ":x"}) CHECK(!web::read_logins(line));
}
