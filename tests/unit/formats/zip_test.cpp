#include "formats/zip.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>

TEST_CASE("every file comes out of its archive as it went in, and the same files give the same bytes") {
    const std::string page = "<p>" + std::string(100000, 'x');
    const std::vector<formats::Packed> files{{"a/\u00e4 b.html", page}, {"empty.txt", ""}, {"index.html", {"\0\xff", 2}}};
    const auto archive = formats::zipped(files);
    CHECK(archive.size() < 5000);
    for (const auto& file : files) CHECK(formats::unzipped(archive, file.path) == file.bytes);
    CHECK(formats::zipped(files) == archive);
    CHECK(!formats::unzipped(archive, "b.html"));
}

TEST_CASE("an archive is the same in every time zone") {
    const std::vector<formats::Packed> files{{"a.txt", "a"}};
    const auto archive_in = [&](const char* zone) {
        setenv("TZ", zone, 1);
        tzset();
        return formats::zipped(files);
    };
    CHECK(archive_in("America/Los_Angeles") == archive_in("Pacific/Auckland"));
    unsetenv("TZ");
    tzset();
}

TEST_CASE("what is no archive, or a torn one, has no files") {
    const auto archive = formats::zipped({{"index.html", "home"}});
    CHECK(!formats::unzipped("", "index.html"));
    CHECK(!formats::unzipped("PK\x03\x04 and so on", "index.html"));
    for (size_t size = 0; size < archive.size(); ++size) CHECK(!formats::unzipped(archive.substr(0, size), "index.html"));
}
