#include "content/readers/words.hpp"

#include <utility>

#include "text/ascii.hpp"
#include "text/contact.hpp"
#include "text/html.hpp"
#include "text/percent.hpp"

namespace content {
namespace {

constexpr auto npos = std::string_view::npos;

/// Alternative texts and titles.
void add_attributes(std::string_view html, const text::Place& place, Words& words) {
    for (const std::string_view name : {" alt=\"", " title=\""})
        for (auto at = html.find(name); at != npos; at = html.find(name, at + 1)) {
            const auto value = html.substr(at + name.size());
            words.push_back({text::plain(value.substr(0, value.find('"'))), place});
        }
}

/// Of links that write to somebody or call; other addresses are names of pages.
void add_targets(const Markdown& markdown, const std::string& file, Words& words) {
    for (const auto& link : markdown.links) {
        const auto target = markdown.address(link);
        const auto start = text::lower_case(target.substr(0, 7));
        if (start.starts_with("mailto:") || start.starts_with("tel:"))
            words.push_back(
                {text::percent_decoded(target.substr(target.find(':') + 1)), {file, int(link.line), int(link.column)}});
    }
}

}  // namespace

void add_words(const Node& node, const std::string& file, Words& words) {
    if (node.decoded) words.push_back({node.text, {file, node.line, node.column}});
    for (const auto& item : node.items) add_words(item, file, words);
    for (const auto& member : node.members) add_words(member.value, file, words);
}

void add_words(const Markdown& markdown, std::string_view source, const std::string& file, Words& words) {
    add_targets(markdown, file, words);
    const auto html = std::string_view(markdown.prose.html);
    if (source.find('&') == npos && !text::may_hold_contact(source) && !text::may_hold_contact(html)) return;
    words.push_back({markdown.title, {file, 1, 1}});
    for (size_t i = 0; i < markdown.blocks.size(); ++i) {
        const auto [at, line] = markdown.blocks[i];
        const auto block = html.substr(at, i + 1 < markdown.blocks.size() ? markdown.blocks[i + 1].at - at : npos);
        words.push_back({text::plain(block), {file, line, 1}});
        add_attributes(block, {file, line, 1}, words);
    }
}

}  // namespace content
