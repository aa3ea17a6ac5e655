// Writes a parsed Markdown document as HTML with its raw HTML in it.
#pragma once

#include <cmark-gfm/node.h>

#include <string_view>

#include "content/markdown/forge_page.hpp"
#include "content/markdown/prose_places.hpp"

namespace content {

/// Walks the tree of cmark without recursion. Lists, quotations and tables are only blocks here: what matters is links, anchors,
/// words and where words end.
class ForgeWriter {
public:
    ForgeWriter(std::string_view source, int first_line, RawHtml raw)
        : source_(source), places_(source), first_line_(first_line), raw_(raw) {}

    ForgePage write(cmark_node* document);

private:
    void enter(cmark_node* node);
    void leave(const cmark_node* node);
    void leaf(std::string_view tag, const cmark_node* node);
    void heading(const cmark_node* node, std::string_view opening);
    void address(const cmark_node* node, std::string_view opening);
    void raw_html(const cmark_node* node);
    void origin(LineColumn place);
    LineColumn place_of_raw(const cmark_node* node, std::string_view html);
    LineColumn pass(size_t count);

    std::string_view source_;
    ProsePlaces places_;
    int first_line_;
    RawHtml raw_;
    ForgePage page_;
    size_t cursor_ = 0;  ///< behind the last piece of raw HTML that was found in the source
    LineColumn at_cursor_{1, 1};
    size_t in_vain_ = 0;  ///< bytes looked through without a find, so that a hostile text takes no quadratic time
};

}  // namespace content
