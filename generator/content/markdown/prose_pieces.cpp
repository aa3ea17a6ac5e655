#include "content/markdown/prose_pieces.hpp"

#include <string_view>

#include <fmt/format.h>

#include "content/markdown/cmark_tree.hpp"

namespace content {
namespace {

constexpr char structure = '\x01';

std::string alignments(cmark_node* table) {
    const auto* of_columns = cmark_gfm_extensions_get_table_alignments(table);
    return {of_columns, of_columns + cmark_gfm_extensions_get_table_columns(table)};
}

std::string list_details(const cmark_node* list) {
    const auto& as = list->as.list;
    return fmt::format("{} {} {} {}", int(as.list_type), as.start, int(as.delimiter), as.tight);
}

/// What a node is beside its type and its children.
std::string details(cmark_node* node) {
    switch (node->type) {
        case CMARK_NODE_HEADING: return std::to_string(node->as.heading.level);
        case CMARK_NODE_LIST: return list_details(node);
        case CMARK_NODE_ITEM: return node->extension && cmark_gfm_extensions_get_tasklist_item_checked(node) ? "checked" : "";
        case CMARK_NODE_CODE_BLOCK: return fmt::format("{}\n{}", view(node->as.code.info), view(node->as.code.literal));
        case CMARK_NODE_LINK:
        case CMARK_NODE_IMAGE: return std::string(view(node->as.link.title));
        case CMARK_NODE_CODE:
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_HTML_INLINE:
        case CMARK_NODE_FOOTNOTE_REFERENCE: return std::string(view(node->as.literal));
        default:
            if (node->type == CMARK_NODE_TABLE) return alignments(node);
            if (node->type == CMARK_NODE_TABLE_ROW) return cmark_gfm_extensions_get_table_row_is_header(node) ? "header" : "";
            return "";
    }
}

class Walk {
public:
    void enter(cmark_node* node) {
        if (node->type == CMARK_NODE_TEXT) return text(view(node->as.literal));
        add(fmt::format("{}{} {}", structure, cmark_node_get_type_string(node), details(node)));
        if (!is_link(node)) return;
        made_.links.push_back({node, made_.pieces.size(), std::nullopt});
        open_.push_back(made_.links.size() - 1);
        add(std::string(view(node->as.link.url)));
    }

    void leave(cmark_node* node) {
        if (is_link(node)) {
            auto& link = made_.links[open_.back()];
            if (last_is_text_ && made_.pieces.size() == link.address + 2) link.words = link.address + 1;
            open_.pop_back();
        }
        add(fmt::format("{}/{}", structure, cmark_node_get_type_string(node)));
    }

    ProsePieces take() { return std::move(made_); }

private:
    static bool is_link(const cmark_node* node) { return node->type == CMARK_NODE_LINK || node->type == CMARK_NODE_IMAGE; }

    /// How a run of text is cut into nodes says nothing.
    void text(std::string_view words) {
        if (words.empty()) return;
        if (last_is_text_) made_.pieces.back() += words;
        else made_.pieces.emplace_back(words);
        last_is_text_ = true;
    }

    void add(std::string piece) {
        made_.pieces.push_back(std::move(piece));
        last_is_text_ = false;
    }

    ProsePieces made_;
    std::vector<size_t> open_;  ///< links around the node
    bool last_is_text_ = false;
};

}  // namespace

ProsePieces prose_pieces(cmark_node* document) {
    Walk walk;
    auto* iterator = cmark_iter_new(document);
    for (auto event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator)) {
        auto* node = cmark_iter_get_node(iterator);
        if (event == CMARK_EVENT_ENTER) walk.enter(node);
        else walk.leave(node);
    }
    cmark_iter_free(iterator);
    return walk.take();
}

}  // namespace content
