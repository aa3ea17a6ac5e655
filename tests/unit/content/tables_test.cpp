#include "content/markdown/markdown.hpp"

#include <doctest/doctest.h>

namespace {

std::string html_of(const std::string& text) {
    report::Report report;
    return content::read_markdown(text, 1, "content/page.md", report).prose.html;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string table = "| Beat | Crimes |\n| --- | ---: |\n| 62 | 1 |\n\n";

}  // namespace

TEST_CASE("a table stands in a region that scrolls by keyboard, named after the heading above it") {
    const auto html = html_of("## Police \"beats\"\n\n" + table);
    CHECK(contains(html, "<div role=\"region\" tabindex=\"0\" aria-label=\"Table: Police &quot;beats&quot;\">\n<table>"));
    CHECK(contains(html, "<th scope=\"col\" data-align=\"right\">Crimes</th>"));
    CHECK(html.ends_with("</tbody>\n</table>\n</div>\n"));
}

TEST_CASE("two tables below one heading have different names") {
    const auto html = html_of(table + "Between.\n\n" + table + "## Next\n\n" + table);
    CHECK(contains(html, "aria-label=\"Table\">"));
    CHECK(contains(html, "aria-label=\"Table (2)\">"));
    CHECK(contains(html, "aria-label=\"Table: Next\">"));
}
