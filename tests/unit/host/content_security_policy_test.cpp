#include "host/content_security_policy.hpp"

#include <doctest/doctest.h>

namespace {

std::string policy_of(std::string page, std::string path = "index.html") {
    site::Site site;
    site.files.push_back({std::move(path), std::move(page), {}});
    return host::content_security_policy(site);
}

bool has(const std::string& policy, std::string_view part) { return policy.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a site whose scripts and styles are files needs no hash") {
    const auto policy =
        policy_of("<link rel=stylesheet href=/a.css><script src=/a.js></script><script type='application/ld+json'>{}</script>");
    CHECK(has(policy, "default-src 'none';"));
    CHECK(has(policy, "script-src 'self'; style-src 'self'"));
    CHECK_FALSE(has(policy, "sha256"));
}

TEST_CASE("a script in the page is allowed by the hash of its text") {
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    CHECK(
        has(policy_of("<script>alert(1)</script>"), "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';"));
}

TEST_CASE("a style sheet in the page is allowed by the hash of its text") {
    // printf 'p{}' | openssl dgst -sha256 -binary | base64
    CHECK(has(policy_of("<style>p{}</style>"), "style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"));
}

TEST_CASE("WebAssembly may run only where the site has some") {
    CHECK(has(policy_of("", "pagefind/pagefind.js"), "'wasm-unsafe-eval'"));
    CHECK_FALSE(has(policy_of("<p>wasm"), "wasm"));
}
