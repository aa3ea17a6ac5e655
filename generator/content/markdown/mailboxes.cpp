#include "content/markdown/mailboxes.hpp"

#include <cmark-gfm/buffer.h>
#include <cmark-gfm/node.h>

#include <optional>
#include <string_view>

#include "content/markdown/cmark_tree.hpp"
#include "content/markdown/text_nodes.hpp"

namespace content {
namespace {

constexpr size_t npos = std::string_view::npos;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alnum(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }
bool is_local(char c) { return is_alnum(c) || c == '.' || c == '+' || c == '-' || c == '_'; }

/// Behind the host that begins after the '@' at `at`: one with a point and a letter at its end, and no second '@'. npos for none.
size_t end_of_host(std::string_view text, size_t at) {
    bool has_point = false;
    size_t end = at + 1;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        if (c == '@') return npos;
        if (is_alnum(c) || c == '-' || c == '_') continue;
        if (c != '.' || end + 1 == text.size() || !is_alnum(text[end + 1])) break;
        has_point = true;
    }
    return has_point && is_letter(text[end - 1]) ? end : npos;
}

struct Range {
    size_t begin, end;
};

/// The next mailbox that begins at `from` or behind it.
std::optional<Range> next_mailbox(std::string_view text, size_t from) {
    for (size_t at = text.find('@', from); at != npos; at = text.find('@', at + 1)) {
        size_t begin = at;
        while (begin > from && is_local(text[begin - 1])) --begin;
        if (const size_t end = end_of_host(text, at); begin < at && end != npos) return Range{begin, end};
    }
    return std::nullopt;
}

cmark_node* text_node(const cmark_chunk& whole, Range range, cmark_mem* memory) {
    auto* node = cmark_node_new_with_mem(CMARK_NODE_TEXT, memory);
    node->as.literal = cmark_chunk_dup(&whole, bufsize_t(range.begin), bufsize_t(range.end - range.begin));
    return node;
}

cmark_node* link_node(const cmark_chunk& whole, Range range, cmark_mem* memory) {
    auto* node = cmark_node_new_with_mem(CMARK_NODE_LINK, memory);
    cmark_strbuf address;
    cmark_strbuf_init(memory, &address, 0);
    cmark_strbuf_puts(&address, "mailto:");
    cmark_strbuf_put(&address, whole.data + range.begin, bufsize_t(range.end - range.begin));
    node->as.link.url = cmark_chunk_buf_detach(&address);
    cmark_node_append_child(node, text_node(whole, range, memory));
    return node;
}

/// cmark's own looks through all nodes above, which a hostile text can nest by the thousand.
cmark_node* insert_after(cmark_node* node, cmark_node* added) {
    added->parent = node->parent;
    added->prev = node;
    added->next = node->next;
    (node->next ? node->next->prev : node->parent->last_child) = added;
    return node->next = added;
}

/// Gives the last of the nodes into which `node` was split.
cmark_node* split(cmark_node* node, cmark_mem* memory) {
    if (!node->parent || !cmark_node_can_contain_type(node->parent, CMARK_NODE_LINK)) return node;
    const auto whole = node->as.literal;
    const auto text = view(whole);
    size_t from = 0;
    while (const auto found = next_mailbox(text, from)) {
        node->as.literal.len -= bufsize_t(text.size() - found->begin);
        auto* const link = insert_after(node, link_node(whole, *found, memory));
        node = insert_after(link, text_node(whole, {found->end, text.size()}, memory));
        from = found->end;
    }
    return node;
}

}  // namespace

void link_mailboxes(cmark_node* document, cmark_mem* memory) {
    join_text_nodes(document);
    for (auto* at = document; at;) {
        if (at->type == CMARK_NODE_TEXT) at = split(at, memory);
        if (at->first_child && at->type != CMARK_NODE_LINK) {
            at = at->first_child;
            continue;
        }
        while (at && !at->next) at = at->parent;
        if (at) at = at->next;
    }
}

}  // namespace content
