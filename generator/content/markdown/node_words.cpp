#include "content/markdown/node_words.hpp"

#include <cctype>

#include "content/markdown/cmark_tree.hpp"
#include "text/slug.hpp"

namespace content {
namespace {

/// References such as "&#4;" may be control characters, which are marks of ours in pages under construction.
std::string without_controls(std::string words) {
    for (size_t at = text::first_control(words); at != std::string::npos; at = text::first_control(words)) words.erase(at, 1);
    return words;
}

}  // namespace

bool is_comment(std::string_view html) {
    while (!html.empty() && std::isspace(static_cast<unsigned char>(html.back()))) html.remove_suffix(1);
    return html.starts_with("<!--") && html.ends_with("-->");
}

std::string plain_words(const cmark_node* node) {
    std::string words;
    any_below(node, [&](const cmark_node* at) {
        if (at->type == CMARK_NODE_TEXT || at->type == CMARK_NODE_CODE) words += view(at->as.literal);
        else if (at->type == CMARK_NODE_HTML_INLINE && !is_comment(view(at->as.literal))) words += view(at->as.literal);
        else if (at->type == CMARK_NODE_SOFTBREAK || at->type == CMARK_NODE_LINEBREAK) words += ' ';
        return false;
    });
    return without_controls(std::move(words));
}

bool has_words(const cmark_node* node) {
    return any_below(node, [](const cmark_node* part) {
        const bool holds_text = part->type == CMARK_NODE_TEXT || part->type == CMARK_NODE_CODE ||
                                part->type == CMARK_NODE_HTML_INLINE || part->type == CMARK_NODE_FOOTNOTE_REFERENCE;
        return holds_text && view(part->as.literal).find_first_not_of(" \t\r\n") != std::string_view::npos;
    });
}

}  // namespace content
