#include "host/zip.hpp"

#include <doctest/doctest.h>

TEST_CASE("every file of a site comes out of its archive as it went in, and the same site gives the same bytes") {
    site::Site site;
    site.files = {{"a/\u00e4 b.html", "<p>" + std::string(100000, 'x'), {}},
                  {"empty.txt", "", {}},
                  {"index.html", std::string("\0\xff", 2), {}}};
    const auto archive = host::zipped(site);
    CHECK(archive.size() < 5000);
    for (const auto& file : site.files) CHECK(host::unzipped(archive, file.path) == file.bytes);
    CHECK(host::zipped(site) == archive);
    CHECK(!host::unzipped(archive, "b.html"));
}

TEST_CASE("what is no archive, or a torn one, has no files") {
    site::Site site;
    site.files = {{"index.html", "home", {}}};
    const auto archive = host::zipped(site);
    CHECK(!host::unzipped("", "index.html"));
    CHECK(!host::unzipped("PK\x03\x04 and so on", "index.html"));
    for (size_t size = 0; size < archive.size(); ++size) CHECK(!host::unzipped(archive.substr(0, size), "index.html"));
}
