// Where the parts of a Markdown document stand in its source.
#pragma once

#include <cmark-gfm/node.h>

#include <optional>
#include <string_view>
#include <vector>

namespace content {

struct LineColumn {
    int line;    ///< from 1, of the Markdown text
    int column;  ///< from 1, in bytes
};

/// cmark gives columns as if every line of a paragraph were indented like its first, counts a link's line at its end, and gives
/// autolinks no place at all. This counts again in the source, unless that has often been in vain, so that it stays linear. Ask
/// for links in the order of the text.
class ProsePlaces {
public:
    explicit ProsePlaces(std::string_view source) : source_(source) {}

    /// A block, or an inline that is neither link nor image: as cmark says, its block where it says nothing.
    LineColumn of(const cmark_node* node) const;
    /// The bracket that opens a link or image, or the first byte of an autolink.
    LineColumn of_link(const cmark_node* node);
    /// The first line inside a fenced block; its column is where the block's own text begins.
    LineColumn of_code(const cmark_node* block);
    /// The cell with the given number, from 0, of a row of a table; nothing if the row has none or an empty one.
    std::optional<LineColumn> of_cell(const cmark_node* row, int number);

private:
    void find_lines();
    size_t line_start(int line) const { return starts_[size_t(line - 1)]; }
    bool has_line(int line) const { return line >= 1 && size_t(line) <= starts_.size(); }
    size_t prefix(const cmark_node* block, int line) const;
    size_t end_of(const cmark_node* block) const;
    size_t counted(const cmark_node* link, const cmark_node* block);
    size_t autolink(std::string_view words, size_t end);
    size_t find(std::string_view words, size_t from, size_t end);
    bool is_tired() const { return in_vain_ > 16 * source_.size() + (size_t(1) << 20); }
    LineColumn line_column(size_t offset) const;

    std::string_view source_;
    std::vector<size_t> starts_;
    const cmark_node* block_ = nullptr;
    size_t cursor_ = 0;   ///< nothing before this byte is looked for again in `block_`
    size_t in_vain_ = 0;  ///< bytes passed without a find: a hostile text has any number of links whose words stand nowhere
};

}  // namespace content
