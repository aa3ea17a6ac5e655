#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "links/markup/words.hpp"
#include "lint/rules.hpp"

namespace lint {
namespace {

using links::PageRead;
using Anchor = links::Outline::Anchor;

const links::Link& link_of(const PageRead& page, const Anchor& anchor) { return page.links.links[anchor.link]; }

bool is_vague(std::string_view words) {
    static constexpr std::array<std::string_view, 16> vague{
        "here", "click here", "see here", "this",       "this link",     "this page",        "link",    "page",
        "more", "read more",  "see more", "learn more", "find out more", "more information", "details", "continue"};
    return words.size() <= 16 && links::is_one_of(words, vague);
}

bool is_bare_address(std::string_view words) {
    if (words.size() < 5 || ((words[0] | 0x20) != 'h' && (words[0] | 0x20) != 'w')) return false;
    const auto begins = [&](std::string_view with) { return links::same_word(words.substr(0, with.size()), with); };
    return begins("http://") || begins("https://") || begins("www.");
}

/// What a screen reader says instead of the words.
bool has_label(const PageRead& page, const links::Link& link) {
    return !links::raw_attribute(page.file.bytes, link.tag, "aria-label").empty();
}

void check_words(const PageRead& page, const Anchor& anchor, std::string_view words, Remarks& remarks) {
    const bool bare = is_bare_address(words);
    if ((!bare && !is_vague(words)) || has_label(page, link_of(page, anchor))) return;
    remarks.push_back({report::Kind::vague_link, page.number, link_of(page, anchor).offset,
                       bare ? fmt::format("the link text \"{}\" is a bare address", words)
                            : fmt::format("the link text \"{}\" does not say where it leads", words),
                       "use the title of the page that it leads to: [How to report a crime](/report/)"});
}

/// Two places of one page count as the same target.
bool same_target(const PageRead& page, const links::Link& a, const links::Link& b) {
    const auto& to_a = page.destinations[size_t(&a - page.links.links.data())];
    const auto& to_b = page.destinations[size_t(&b - page.links.links.data())];
    if (to_a.leads != links::Leads::to_file || to_b.leads != links::Leads::to_file) return a.value == b.value;
    return to_a.file == to_b.file;
}

void check_same(const PageRead& page, std::vector<Anchor>& named, Remarks& remarks) {
    std::sort(named.begin(), named.end(),
              [](const Anchor& a, const Anchor& b) { return std::tie(a.words, a.link) < std::tie(b.words, b.link); });
    for (size_t i = 1; i < named.size(); ++i) {
        if (named[i].words != named[i - 1].words) continue;
        const auto &first = link_of(page, named[i - 1]), &second = link_of(page, named[i]);
        if (same_target(page, first, second) || has_label(page, first) || has_label(page, second)) continue;
        remarks.push_back(
            {report::Kind::same_words, page.number, second.offset,
             fmt::format("the words \"{}\" lead to \"{}\" here and to \"{}\" before", named[i].words, second.value, first.value),
             "let the words of both links say what is different about them"});
    }
}

}  // namespace

void check_link_words(const PageRead& page, Remarks& remarks) {
    std::vector<Anchor> named;
    named.reserve(page.outline.anchors.size());
    for (const auto& anchor : page.outline.anchors) {
        if (!anchor.words.empty()) {
            check_words(page, anchor, anchor.words, remarks);
            if (!link_of(page, anchor).value.starts_with('#')) named.push_back(anchor);
        } else {
            check_words(page, anchor, links::element_text(page.file.bytes, link_of(page, anchor).tag), remarks);
        }
    }
    check_same(page, named, remarks);
}

}  // namespace lint
