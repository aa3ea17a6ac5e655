#include "host/read_redirects.hpp"

#include <doctest/doctest.h>

#include "host/files.hpp"

namespace {

std::string shown(const std::vector<links::HostRedirect>& redirects) {
    std::string out;
    for (const auto& [from, to] : redirects) out += from + " > " + to + "\n";
    return out;
}

}  // namespace

TEST_CASE("_redirects: splats, placeholders, statuses and comments") {
    CHECK(shown(host::read_redirects_file(
              "# old ones\n/old/ /new/ 301\n/blog/* /news/:splat\n/u/:id /users/:id 302\n"
              "/caf%C3%A9 https://a.example/\n/* /404.html 404\n\nhttps://x/ /y\n/page.asp id=12 /new/ 301!\n")) ==
          "/old/ > /new/\n/blog/* > /news/*\n/u/* > \n/café > https://a.example/\n/page.asp > \n");
}

TEST_CASE(".htaccess: what mod_alias and mod_rewrite lead on") {
    CHECK(shown(host::read_apache_file(
              "Redirect permanent /a /b\nRedirectMatch 301 \"^/old/\\.x$\" \"/new/\"\nRedirect gone /c\n"
              "Redirect 410 /d\nRewriteRule ^e\\.html$ f.html [R=301,L]\nRewriteRule ^g/(.*)$ /h/$1 [R]\n"
              "RewriteRule . - [L]\n# Redirect /x /y\nRewriteRule ^i$ - [G]\n",
              "sub/")) == "/a > /b\n/a/* > /b/*\n/old/.x > /new/\n/sub/e.html > /sub/f.html\n/sub/g/* > /h/*\n");
}

TEST_CASE("nginx: locations that return, aliases and rewrites") {
    CHECK(shown(host::read_nginx_file(
              "location = \"/a b/\" { return 301 \"/c/\"; }\nlocation /docs/ { alias /srv/docs/; }\n"
              "# location = /x { return 301 /y; }\nrewrite ^/d/(.*)$ /e/$1 permanent;\n"
              "location = /gone { return 410; }\nlocation ~ ^/f/ { return 302 https://a.example$request_uri; }\n")) ==
          "/a b/ > /c/\n/docs/* > \n/d/* > /e/*\n/f/* > \n");
}

TEST_CASE("what is written for hosts is read again") {
    const host::Hosting hosting{"/", {}, {{"/old page/", "/new/#a", ""}, {"/caf\xC3\xA9/", "/caf%C3%A9s/", ""}}};
    const std::string wanted = "/old page/ > /new/#a\n/caf\xC3\xA9/ > /caf";
    CHECK(shown(host::read_nginx_file(host::nginx_file(hosting))).find(wanted) != std::string::npos);
    CHECK(shown(host::read_apache_file(host::apache_file(hosting), "")).starts_with(wanted));
    CHECK(shown(host::read_redirects_file(host::redirects_file(hosting))).starts_with("/old page/ > /new/#a\n"));
}
