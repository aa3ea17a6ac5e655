#include <fmt/format.h>

#include "lint/rules.hpp"

namespace lint {
namespace {

void check_top(const links::PageRead& page, Remarks& remarks) {
    std::uint32_t last = 0;
    size_t count = 0;
    for (const auto& heading : page.outline.headings)
        if (heading.level == 1) ++count, last = heading.tag;
    if (count == 1) return;
    remarks.push_back({report::Kind::top_heading, page.number, last,
                       count == 0 ? std::string("the page has no heading of level 1")
                                  : fmt::format("the page has {} headings of level 1", count),
                       "give the page one heading of level 1, its title, and let the others begin at level 2"});
}

}  // namespace

void check_headings(const links::PageRead& page, Remarks& remarks) {
    check_top(page, remarks);
    int above = 1;
    for (const auto& heading : page.outline.headings) {
        if (heading.level > above + 1)
            remarks.push_back({report::Kind::heading_skipped, page.number, heading.tag,
                               fmt::format("the heading \"{}\" of level {} follows one of level {}",
                                           links::element_text(page.file.bytes, heading.tag), heading.level, above),
                               fmt::format("make it a heading of level {}, or write the heading between them", above + 1)});
        above = heading.level;
    }
}

}  // namespace lint
