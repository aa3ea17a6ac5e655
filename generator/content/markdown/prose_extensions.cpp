// How tables and footnotes are written, which GitHub has added to Markdown.
#include <algorithm>

#include <fmt/format.h>

#include "content/markdown/cmark_tree.hpp"
#include "content/markdown/prose_writer.hpp"

namespace content {

void ProseWriter::footnote_reference(cmark_node* node) {
    const auto number = view(node->as.literal);
    html_ += fmt::format("<sup><a href=\"#fn-{0}\" id=\"fnref-{0}{1}\" data-footnote-ref>{0}</a></sup>", number,
                         node->footnote.ref_ix > 1 ? fmt::format("-{}", node->footnote.ref_ix) : "");
}

void ProseWriter::footnote_start() {
    new_line();
    if (footnotes_++ == 0) html_ += "<section aria-label=\"Footnotes\" data-footnotes>\n<ol>\n";
    html_ += fmt::format("<li id=\"fn-{}\">\n", footnotes_);
}

void ProseWriter::back_references(cmark_node* node) {
    for (int use = 1; use <= std::max(1, node->footnote.def_count); ++use)
        html_ += fmt::format(
            "<a href=\"#fnref-{0}{1}\" data-footnote-backref aria-label=\"Back to the text of footnote {0}{1}\">↩</a>",
            footnotes_, use > 1 ? fmt::format("-{}", use) : "");
}

void ProseWriter::footnote_end(cmark_node* node) {
    if (!node->last_child || node->last_child->type != CMARK_NODE_PARAGRAPH) back_references(node);
    html_ += "</li>\n";
}

/// A wide table scrolls in a region of its own, named after the heading above it.
void ProseWriter::table_start() {
    const auto& headings = result_.prose.headings;
    auto name = headings.empty() ? std::string("Table") : "Table: " + headings.back().words;
    tables_ = headings.size() == headings_at_table_ ? tables_ + 1 : 1;
    headings_at_table_ = headings.size();
    if (tables_ > 1) name += fmt::format(" ({})", tables_);
    html_ += "<div role=\"region\" tabindex=\"0\"";
    attribute("aria-label", name);
    html_ += ">\n<table>\n";
}

/// A row may have more cells than its table has columns: GitHub shows none of them.
void ProseWriter::tell_lost_cells(const cmark_node* row) {
    const auto place = places_.of_cell(row, table_columns_);
    if (!place) return;
    report_.add(report::Kind::lost_words, shifted(*place),
                fmt::format("the row has more cells than the table has columns ({}): nobody would see this one", table_columns_),
                "give the table's head one more column, or write \\| for an upright stroke that belongs to the text");
}

ProseWriter::Step ProseWriter::table_part_start(cmark_node* node) {
    if (node->type == CMARK_NODE_TABLE) {
        alignments_ = cmark_gfm_extensions_get_table_alignments(node);
        table_columns_ = cmark_gfm_extensions_get_table_columns(node);
        table_body_open_ = false;
        new_line();
        table_start();
    } else if (node->type == CMARK_NODE_TABLE_ROW) {
        table_column_ = 0;
        if (cmark_gfm_extensions_get_table_row_is_header(node)) html_ += "<thead>\n";
        else {
            if (!table_body_open_) html_ += "<tbody>\n", table_body_open_ = true;
            tell_lost_cells(node);
        }
        html_ += "<tr>\n";
    } else if (node->type == CMARK_NODE_TABLE_CELL) {
        html_ += cmark_gfm_extensions_get_table_row_is_header(node->parent) ? "<th scope=\"col\"" : "<td";
        const auto alignment = alignments_[table_column_++];
        if (alignment == 'c') html_ += " data-align=\"center\"";
        if (alignment == 'r') html_ += " data-align=\"right\"";
        html_ += '>';
    }
    return Step::into;
}

void ProseWriter::table_part_end(cmark_node* node) {
    if (node->type == CMARK_NODE_STRIKETHROUGH) html_ += "</del>";
    else if (node->type == CMARK_NODE_TABLE) html_ += table_body_open_ ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n";
    else if (node->type == CMARK_NODE_TABLE_ROW)
        html_ += cmark_gfm_extensions_get_table_row_is_header(node) ? "</tr>\n</thead>\n" : "</tr>\n";
    else if (node->type == CMARK_NODE_TABLE_CELL)
        html_ += cmark_gfm_extensions_get_table_row_is_header(node->parent) ? "</th>\n" : "</td>\n";
}

}  // namespace content
