#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "content/authoring/key_order.hpp"
#include "content/authoring/new_file.hpp"

namespace {

std::string file_of(const std::vector<std::string>& blocks) {
    std::string file = "---\n";
    for (const auto& block : blocks) file += block;
    return file + "---\n\ntitle: no key\n\n---\n\nlast: words  \n";
}

const std::vector<std::string> in_order{
    "title: Burglary\n",
    "summary: |\n  First line\n\n  # no comment\n  last line\n",
    "changed: 2026-11-22\n",
    "# where it stands\n# in two lines\nsources:\n- pack: p-1\n  # of the paper\n  paper: P\n\n",
    "aliases: [/a/,\n  /b/]\n",
    "draft: true  # for now\n",
    "publish_from: 2027-01-01\n",
    "body: lscsb\n",
    "approval: {meeting: 2019-12-06, minute: \"38\"}\n",
    "plans: []\n",
    "unheard: of\n",
};

}  // namespace

TEST_CASE("facts in any order come into one order, with their comments, and nothing else changes") {
    const auto wanted = file_of(in_order);
    CHECK(content::with_ordered_keys(wanted, "priorities/burglary.md") == wanted);
    std::mt19937 chance(1);
    for (int round = 0; round < 200; ++round) {
        auto blocks = in_order;
        std::shuffle(blocks.begin(), blocks.end(), chance);
        CHECK(content::with_ordered_keys(file_of(blocks), "priorities/burglary.md") == wanted);
    }
}

TEST_CASE("Windows line ends and a byte order mark stay") {
    CHECK(content::with_ordered_keys("\xef\xbb\xbf---\r\nsummary: S\r\ntitle: T\r\n---\r\nText", "index.md") ==
          "\xef\xbb\xbf---\r\ntitle: T\r\nsummary: S\r\n---\r\nText");
}

TEST_CASE("what cannot be read, or stands in braces, is left as it is") {
    for (const std::string file : {"", "words", "---\nsummary: S\ntitle: T\n", "---\nsummary: [\ntitle: T\n---\n",
                                   "---\nsummary: S\ntitle: T\nsummary: S\n---\n", "---\n{summary: S, title: T}\n---\n"})
        CHECK(content::with_ordered_keys(file, "index.md") == file);
}

TEST_CASE("what csa new writes is in order") {
    for (size_t number = 0; number < model::kind_count; ++number) {
        if (model::Kind(number) == model::Kind::term) continue;
        const auto file = content::new_file(model::Kind(number), "2027-01-08", {}, *text::Date::parse("2026-11-22"));
        if (file.path.ends_with(".md")) CHECK(content::with_ordered_keys(file.bytes, file.path) == file.bytes);
    }
}
