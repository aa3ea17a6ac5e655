#include "links/internal/explain.hpp"

#include <doctest/doctest.h>

TEST_CASE("an address is explained in its parts") {
    CHECK(
        links::to_json(links::explain("https://h.example/a/b", "../c/?q=1#caf\u00e9", {})) ==
        R"({"href":"https://h.example/c/?q=1#caf%C3%A9","error":null,"scheme":"https","host":"h.example","path":"/c/","query":"q=1","fragment":"caf%C3%A9"})");
    CHECK(links::to_json(links::explain("", "http://[::1", {})) ==
          R"({"href":null,"error":"IPv6-unclosed","scheme":null,"host":null,"path":null,"query":null,"fragment":null})");
    CHECK(links::explain("nonsense", "x", {}).error == "missing-scheme-non-relative-URL");
    CHECK(links::explain("", "mailto:a@b", {}).path == "a@b");
}

TEST_CASE("an address of the site names its file and its target") {
    site::Site site;
    site.host = "https://safer.example", site.base_path = "/csa/";
    const auto own = links::explain("https://safer.example/csa/a/", "../b/#part%20one:~:text=x", site);
    CHECK(own.file == "b/index.html");
    CHECK(own.element == "part one");
    CHECK_FALSE(links::explain("https://safer.example/csa/", "/x/", site).file);
    CHECK(links::to_text(own) ==
          "address   https://safer.example/csa/b/#part%20one:~:text=x\nscheme    https\nhost      safer.example\n"
          "path      /csa/b/\nfragment  part%20one:~:text=x\nfile      b/index.html\n"
          "leads to  the element with the id \"part one\"\n");
}
