#include "host/files.hpp"

#include <doctest/doctest.h>

#include "host/compress.hpp"
#include "site/url_path.hpp"

namespace {

host::Hosting hosting_below(std::string base) {
    site::Site site;
    site.base_path = base;
    return host::hosting_of(site, {{base + "old.page/a", base + "new/"}, {base + "caf\xc3\xa9/", base + "new/"}});
}

bool has(const std::string& file, std::string_view part) { return file.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an alias without a slash is redirected with one, too") {
    const auto file = host::redirects_file(hosting_below("/csa/"));
    CHECK(has(file, "/csa/old.page/a /csa/new/ 301\n"));
    CHECK(has(file, "/csa/old.page/a/ /csa/new/ 301\n"));
}

TEST_CASE("each host reads an old address in its own notation") {
    const auto hosting = hosting_below("/");
    CHECK(has(host::redirects_file(hosting), "/caf%C3%A9/ /new/ 301\n"));
    CHECK(has(host::apache_file(hosting), "RedirectMatch 301 \"^/old\\.page/a$\" \"/new/\"\n"));
    CHECK(has(host::nginx_file(hosting), "location = \"/caf\xc3\xa9/\" { return 301 \"/new/\"; }\n"));
}

TEST_CASE("an old address with a query is redirected where a host can tell queries apart") {
    const auto hosting = host::hosting_of(site::Site(), {{"/a page.asp", "/new/", "id=1&x=y.z"}});
    CHECK(has(host::redirects_file(hosting), "/a%20page.asp id=1 x=y.z /new/ 301\n"));
    CHECK(has(host::apache_file(hosting),
              "RewriteCond %{REQUEST_URI} \"^/a page\\.asp$\"\n  RewriteCond %{QUERY_STRING} "
              "\"^id=1&x=y\\.z$\"\n  RewriteRule ^ \"/new/\" [R=301,L,QSD]\n"));
    CHECK(has(host::nginx_file(hosting), "if ($request_uri = \"/a%20page.asp?id=1&x=y.z\") { return 301 \"/new/\"; }\n"));
}

TEST_CASE("no sign of an address is syntax of a host") {
    site::Site site;
    for (const std::string name : {"pay$nosuch", "$1 &2", "a;b}c", "quote\"d", "back\\slash", "hash#in", "100%", "%7B", "a b\tc",
                                   ":splat", "*", "{brace}", "'apos'", "line\nof two", "${HOME}", "%{ENV:x}", "\xff\xc2\x9b"}) {
        const auto hosting = host::hosting_of(site, {{"/" + name + "/", site::UrlPath::of_file(name + "/index.html").href()}});
        INFO(name);
        const auto redirects = host::redirects_file(hosting);
        CHECK(std::count(redirects.begin(), redirects.end(), '\n') == 2);
        CHECK(std::count(redirects.begin(), redirects.end(), ' ') == 4);
        CHECK(redirects.find_first_of("*:$;{}\"'\\&") == std::string::npos);
        const auto nginx = host::nginx_file(hosting);
        const auto to = nginx.substr(nginx.rfind("return 301 "));
        CHECK(to.find_first_of("$\\&*:") == std::string::npos);
        CHECK(std::count(to.begin(), to.end(), '"') == 2);
        const auto apache = host::apache_file(hosting);
        const auto line = apache.substr(apache.rfind("RedirectMatch"));
        CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    }
}

TEST_CASE("files stay in order when those for hosts are added") {
    site::Site site;
    site.files = {{"a.html", "", {}}, {"z.html", "", {}}};
    host::add_files(site, hosting_below("/"));
    CHECK(std::is_sorted(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; }));
    CHECK(site.find(".htaccess"));
    CHECK(site.find("_headers"));
    CHECK(site.find("_redirects"));
}

TEST_CASE("small copies stand beside text that gains from them, the same each time") {
    site::Site site;
    site.files = {{"a.html", std::string(5000, 'a'), {}}, {"b.html", "short", {}}, {"c.png", std::string(5000, 'a'), {}}};
    auto again = site;
    host::add_compressed(site);
    host::add_compressed(again);
    REQUIRE(site.files.size() == 5);
    CHECK(site.find("a.html.br")->bytes == again.find("a.html.br")->bytes);
    CHECK(site.find("a.html.gz")->bytes == again.find("a.html.gz")->bytes);
    CHECK(site.find("a.html.gz")->bytes.size() < 100);
}
