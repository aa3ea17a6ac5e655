// Writes a parsed Markdown document as prose: HTML with holes for links.
#pragma once

#include <cmark-gfm/node.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/markdown/markdown_text.hpp"
#include "content/markdown/prose_places.hpp"
#include "report/report.hpp"

namespace content {

/// Whether the writer, when it came there, wrote a link or an image for this node of cmark's tree.
inline bool is_written(const cmark_node* link) { return link->user_data != nullptr; }

/// Walks the tree of cmark without recursion. cmark's own renderer knows neither places nor ids nor holes.
class ProseWriter {
public:
    /// `title` is what the facts above the text call it; empty where they do not.
    ProseWriter(std::string_view source, int first_line, const std::string& file, std::string_view title, report::Report& report);

    Markdown write(cmark_node* document);

private:
    enum class Step { into, past };

    Step enter(cmark_node* node);
    Step refuse(const cmark_node* node, std::string message, std::string help);
    void leave(cmark_node* node);

    Step enter_block(cmark_node* node);
    Step enter_inline(cmark_node* node);

    Step heading(cmark_node* node);
    bool is_title(cmark_node* heading, std::string_view words) const;
    void list_start(cmark_node* node);
    void item_start(cmark_node* node);
    void code_block(cmark_node* node);
    void figure(cmark_node* node, std::string_view yaml);
    void raw_html(cmark_node* node, bool block);
    void link_start(cmark_node* node);
    void refuse_empty(const cmark_node* link, LineColumn place);
    void image(cmark_node* node);
    void footnote_reference(cmark_node* node);
    void footnote_start();
    void footnote_end(cmark_node* node);
    void back_references(cmark_node* node);
    void table_start();
    Step table_part_start(cmark_node* node);
    void tell_lost_cells(const cmark_node* row);
    void table_part_end(cmark_node* node);

    void attribute(std::string_view name, std::string_view value);
    void hole(cmark_node* node, model::ProseLink::Role role);
    void check_scheme(std::string_view target, LineColumn place);
    std::string unique_id(std::string wanted, const cmark_node* heading);
    text::Place place_of(const cmark_node* node) const { return shifted(places_.of(node)); }
    LineColumn in_file(LineColumn place) const { return {first_line_ + place.line - 1, place.column}; }
    text::Place shifted(LineColumn place) const {
        const auto [line, column] = in_file(place);
        return {file_, line, column};
    }
    void new_line() {
        if (!html_.empty() && html_.back() != '\n') html_ += '\n';
    }

    ProsePlaces places_;
    int first_line_;
    const std::string& file_;
    std::string_view title_;
    report::Report& report_;
    Markdown result_;
    std::string& html_;
    std::unordered_map<std::string, int> anchors_;  ///< and the number that the next heading with the same words gets
    int depth_ = 0;
    int footnotes_ = 0;
    uint8_t* alignments_ = nullptr;
    int table_columns_ = 0;
    int table_column_ = 0;
    bool table_body_open_ = false;
    int tables_ = 0;  ///< below the same heading
    size_t headings_at_table_ = 0;
    bool stop_ = false;
};

}  // namespace content
