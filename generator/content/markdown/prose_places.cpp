#include "content/markdown/prose_places.hpp"

#include <algorithm>

#include "content/markdown/cmark_tree.hpp"

namespace content {
namespace {

constexpr size_t npos = std::string_view::npos;

bool is_block(const cmark_node* node) { return (node->type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK; }

const cmark_node* block_of(const cmark_node* node) {
    while (!is_block(node) && node->parent) node = node->parent;
    return node;
}

const cmark_node* first_leaf(const cmark_node* node) {
    while (node->first_child) node = node->first_child;
    return node;
}

/// The words of an autolink, which are its address; empty for a link with words of its own.
std::string_view own_address(const cmark_node* link) {
    const auto* child = link->first_child;
    if (link->type != CMARK_NODE_LINK || !child || child->next || child->type != CMARK_NODE_TEXT) return {};
    const auto words = view(child->as.literal), address = view(link->as.link.url);
    const auto added = address.substr(0, address.size() - std::min(address.size(), words.size()));
    const bool same = address.ends_with(words) && (added.empty() || added == "mailto:" || added == "http://");
    return same ? words : std::string_view();
}

}  // namespace

LineColumn ProsePlaces::of(const cmark_node* node) const {
    while (node->start_line == 0 && node->parent) node = node->parent;
    return {std::max(node->start_line, 1), std::max(node->start_column, 1)};
}

LineColumn ProsePlaces::of_link(const cmark_node* node) {
    if (starts_.empty()) find_lines();
    const auto* block = block_of(node);
    if (!has_line(block->start_line)) return of(node);
    if (block != block_) block_ = block, cursor_ = line_start(block->start_line) + prefix(block, block->start_line);
    const auto words = own_address(node);
    size_t at = words.empty() ? npos : autolink(words, end_of(block));
    if (at == npos) at = counted(node, block);
    if (at == npos || at < cursor_) at = std::min(cursor_, source_.size());
    const auto opening = node->type == CMARK_NODE_IMAGE ? '!' : '[';
    if (words.empty() && (at >= source_.size() || source_[at] != opening)) {
        const size_t next = find(std::string_view(&opening, 1), at, end_of(block));
        if (next != npos) at = next;
    }
    cursor_ = at + 1;
    return line_column(at);
}

LineColumn ProsePlaces::of_code(const cmark_node* block) {
    if (starts_.empty()) find_lines();
    const int line = block->start_line + 1;
    if (!has_line(line + 1)) return {line, 1};
    const auto literal = view(block->as.code.literal);
    const auto own = literal.substr(0, literal.find('\n') + 1);
    const auto whole = source_.substr(line_start(line), line_start(line + 1) - line_start(line));
    return {line, whole.ends_with(own) ? int(whole.size() - own.size()) + 1 : 1};
}

std::optional<LineColumn> ProsePlaces::of_cell(const cmark_node* row, int number) {
    if (starts_.empty()) find_lines();
    if (!has_line(row->start_line)) return std::nullopt;
    const size_t end = has_line(row->start_line + 1) ? line_start(row->start_line + 1) : source_.size();
    size_t at = line_start(row->start_line) + prefix(row, row->start_line);
    at = std::min(source_.find_first_not_of(" \t>|", at), end);  // the stroke that begins a row ends no cell
    for (; number > 0 && at < end; ++at) {
        if (source_[at] == '|') --number;
        else if (source_[at] == '\\') ++at;
    }
    at = std::min(source_.find_first_not_of(" \t\r\n", at), end);
    const bool is_lost = at < end && source_[at] != '|';
    return is_lost ? std::optional(line_column(at)) : std::nullopt;
}

void ProsePlaces::find_lines() {
    starts_.push_back(0);
    for (size_t at = source_.find('\n'); at != npos; at = source_.find('\n', at + 1)) starts_.push_back(at + 1);
}

/// Bytes before the block's text on one of its lines: on its first line what cmark says, on further lines indentation and
/// quotation marks (a line of a paragraph begins with nothing of the kind).
size_t ProsePlaces::prefix(const cmark_node* block, int line) const {
    if (line == block->start_line) return size_t(std::max(block->start_column, 1) - 1);
    const size_t from = line_start(line);
    return std::min(source_.find_first_not_of(" \t>", from), source_.size()) - from;
}

size_t ProsePlaces::end_of(const cmark_node* block) const {
    const int after = std::max(block->end_line, block->start_line) + 1;
    return has_line(after) ? line_start(after) : source_.size();
}

/// The byte at which cmark saw the link begin: it counts from the start of a line's text, or, having missed a line end, from an
/// earlier one.
size_t ProsePlaces::counted(const cmark_node* link, const cmark_node* block) {
    const auto* leaf = first_leaf(link);
    int line = leaf->start_line > 0 ? leaf->start_line : link->start_line;
    int count = link->start_column - std::max(block->start_column, 1);
    if (count < 0 || !has_line(line) || is_tired()) return npos;
    for (; has_line(line + 1); ++line, ++in_vain_) {
        const auto length = int(line_start(line + 1) - line_start(line) - prefix(block, line));
        if (count < length) break;
        count -= length;
    }
    size_t at = line_start(line) + prefix(block, line);
    if (block->type != CMARK_NODE_TABLE_CELL) return std::min(at + size_t(count), source_.size());
    in_vain_ += size_t(count);
    for (; count > 0 && at < source_.size(); --count, ++at)
        if (source_.substr(at, 2) == "\\|") ++at;  // one byte in a cell's text
    return at;
}

/// Where the address stands next, not in the brackets of another link or between back-ticks; with the "<" or "[" before it.
size_t ProsePlaces::autolink(std::string_view words, size_t end) {
    for (size_t at = find(words, cursor_, end); at != npos; at = find(words, at + 1, end)) {
        const auto before = at > 0 ? source_[at - 1] : ' ';
        if (before == '<' || before == '[') return at - 1;
        if (before != '`' && source_.substr(0, at).substr(at >= 2 ? at - 2 : 0) != "](") return at;
    }
    return npos;
}

size_t ProsePlaces::find(std::string_view words, size_t from, size_t end) {
    if (from >= end || is_tired()) return npos;
    const size_t found = source_.substr(0, end).find(words, from);
    if (found == npos) in_vain_ += end - from;
    return found;
}

LineColumn ProsePlaces::line_column(size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return {int(after - starts_.begin()), int(offset - *(after - 1)) + 1};
}

}  // namespace content
