// What a page is like as a document: language, headings, links with their words, pictures and tables, noted while its links are
// collected.
#pragma once

#include "links/markup/collect.hpp"

namespace links {

/// Offsets are those of '<'.
struct Outline {
    struct Heading {
        std::uint32_t tag;
        int level;
    };
    struct Anchor {
        std::uint32_t link;      ///< number in `PageLinks::links`
        std::string_view words;  ///< as in the page, trimmed; empty if there is more inside than one text: ask `element_text`
    };
    struct Picture {
        std::uint32_t tag;
        bool described;  ///< by words, or said to be decoration
    };
    struct Table {
        std::uint32_t tag;
        bool named;       ///< by a caption, or by a label of its own or of the element around it
        bool has_header;  ///< a header cell with words in it
    };

    bool has_language = false;
    bool redirects = false;
    std::vector<Heading> headings;
    std::vector<Anchor> anchors;
    std::vector<Picture> pictures;
    std::vector<Table> tables;

    void clear();
};

/// As `read_page`, in the same pass.
void read_page(std::string_view page, Markup markup, Arena& arena, PageLinks& out, Outline& outline);

/// The attribute of the element whose '<' stands at `tag`, as it is written; empty if there is none.
std::string_view raw_attribute(std::string_view page, std::uint32_t tag, std::string_view lower_case_name);

}  // namespace links
