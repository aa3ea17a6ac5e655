#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "links/register/check.hpp"
#include "text/html.hpp"

namespace {

std::string made_of(std::mt19937& random, const std::vector<std::string_view>& pieces, size_t most) {
    std::string out;
    for (size_t i = 0, count = 1 + random() % most; i < count; ++i) out += pieces[random() % pieces.size()];
    return out;
}

std::string as_link(const std::string& address) {
    std::string page = "<a href=\"";
    text::append_escaped(page, address);
    return page + "\">x</a>\n";
}

site::Site site_with(std::string page) {
    site::Site site;
    site.host = "https://safer.example";
    for (const std::string path : {"a/a/index.html", "a/b", "a/b.a", "a/index.html", "b/a", "b/index.html"})
        site.files.push_back({path, path == "a/index.html" ? std::move(page) : "", {}});
    return site;
}

std::vector<links::Result> results_of(const std::vector<std::string>& addresses) {
    std::string page;
    for (const auto& address : addresses) page += as_link(address);
    return links::check(site_with(std::move(page)), {links::Listing::all, ""}).results;
}

}  // namespace

TEST_CASE("the short way through plain addresses leads where the URL Standard leads") {
    std::mt19937 random(1);
    std::vector<std::string> plain, asked;
    for (int i = 0; i < 20'000; ++i) {
        plain.push_back(made_of(random, {"a", "b", "/", "..", ".", "../", "./", "-", "index.html", "/a/", "//"}, 8));
        asked.push_back(plain.back() + "?");  // a query takes the long way and changes nothing
    }
    const auto by_short = results_of(plain), by_long = results_of(asked);
    REQUIRE(by_short.size() == plain.size());
    REQUIRE(by_long.size() == plain.size());
    for (size_t i = 0; i < plain.size(); ++i) {
        CAPTURE(plain[i]);
        CHECK(by_short[i].verdict.code() == by_long[i].verdict.code());
        if (by_short[i].verdict.status == links::Status::ok) CHECK(by_short[i].target == by_long[i].target);
    }
}

TEST_CASE("white space around, capitals of the host and the default port change nothing") {
    std::mt19937 random(2);
    std::vector<std::string> written, dressed;
    for (int i = 0; i < 5'000; ++i) {
        const auto path = made_of(random, {"a", "b", "/", "..", "%61", "?", "\\", "#", "%2e", "index.html"}, 6);
        written.push_back("https://safer.example/" + path);
        dressed.push_back(" \n\tHTTPS://Safer.EXAMPLE:443/" + path + "\f ");
    }
    const auto plain = results_of(written), other = results_of(dressed);
    REQUIRE(plain.size() == written.size());
    REQUIRE(other.size() == written.size());
    for (size_t i = 0; i < plain.size(); ++i) {
        CAPTURE(written[i]);
        CHECK(plain[i].verdict.code() == other[i].verdict.code());
        CHECK(plain[i].target == other[i].target);
    }
}

TEST_CASE("a folder read page by page gives what the site in memory gives") {
    std::mt19937 random(3);
    std::string page = "<p id=a><a name='b&amp;'>";
    for (int i = 0; i < 500; ++i)
        page += as_link(made_of(random, {"a", "b", "/", "#", "#a", "#b&", "../", "mailto:", "é", "?"}, 5));
    const auto site = site_with(page);
    auto names = site;
    for (auto& file : names.files) file.bytes.clear();
    const auto load = [&](const site::File& file) { return *site.find(file.path); };
    const auto in_memory = links::check(site, {links::Listing::all, ""});
    const auto loaded = links::check(names, {links::Listing::all, "", load});
    CHECK(in_memory.broken == loaded.broken);
    REQUIRE(in_memory.results.size() == 500);
    REQUIRE(loaded.results.size() == 500);
    for (size_t i = 0; i < loaded.results.size(); ++i) {
        CHECK(in_memory.results[i].url == loaded.results[i].url);
        CHECK(in_memory.results[i].verdict.words.message == loaded.results[i].verdict.words.message);
        CHECK(in_memory.results[i].target == loaded.results[i].target);
        CHECK(in_memory.results[i].line == loaded.results[i].line);
    }
}
