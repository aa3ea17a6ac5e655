#include "content/markdown/markdown.hpp"

#include <doctest/doctest.h>
#include <tbb/parallel_for.h>

#include <atomic>

namespace {

std::string html_of(size_t number) {
    const std::string sources[] = {"~~gone~~ and https://example.org/a and www.example.org, x@example.org\n",
                                   "| a | b |\n|---|---|\n| ~~c~~ | d |\n", "plain *words*\n\n- [x] done\n",
                                   "a note[^1] at https://example.org/b\n\n[^1]: the note\n"};
    report::Report report;
    return content::read_markdown(sources[number % 4], 1, "content/a.md", report).prose.html;
}

}  // namespace

TEST_CASE("documents that are read side by side do not take each other's links and strikethrough") {
    const std::string expected[] = {html_of(0), html_of(1), html_of(2), html_of(3)};
    REQUIRE(expected[0].find("<del>gone</del>") != std::string::npos);
    REQUIRE(expected[1].find("<del>c</del>") != std::string::npos);
    std::atomic<size_t> wrong{0};
    tbb::parallel_for(size_t(0), size_t(40000), [&](size_t number) { wrong += html_of(number) != expected[number % 4]; });
    CHECK(wrong == 0);
}
