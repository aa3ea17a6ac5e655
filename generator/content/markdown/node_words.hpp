// The words of a part of a Markdown document.
#pragma once

#include <cmark-gfm/node.h>

#include <string>
#include <string_view>

namespace content {

/// Calls `see` for everything below `node`, in the order of the text, until it says that it has seen enough.
template <class See>
bool any_below(const cmark_node* node, See&& see) {
    const cmark_node* at = node->first_child;
    while (at && at != node) {
        if (see(at)) return true;
        if (at->first_child) {
            at = at->first_child;
            continue;
        }
        while (at != node && !at->next) at = at->parent;
        if (at != node) at = at->next;
    }
    return false;
}

bool is_comment(std::string_view html);

/// Of everything below `node`, as a reader hears them.
std::string plain_words(const cmark_node* node);

bool has_words(const cmark_node* node);

}  // namespace content
