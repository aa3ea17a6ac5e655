// An author's text as HTML with holes where its links go: only the finished portal knows where they lead.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/link_target.hpp"
#include "text/place.hpp"

namespace model {

/// The hole for one address, in the order of the text.
struct ProseLink {
    enum class Role : std::uint8_t { link, image };

    std::uint32_t at;  ///< byte of `Prose::html` before which the address belongs
    std::uint32_t line;
    std::uint32_t column;
    Role role;
    LinkTarget target;
};

struct Heading {
    int level;  ///< 1 to 6
    std::string id;
    std::string words;  ///< plain text
    int line = 0;       ///< in the author's file; 0 if it is not from there
};

/// A fenced block `figure`: a table of one indicator.
struct FigureBlock {
    std::uint32_t at;  ///< byte of `Prose::html` before which the table belongs
    text::Placed<std::string> indicator;
    text::Placed<std::string> area;  ///< empty for all areas
};

struct Prose {
    std::string html;
    std::vector<ProseLink> links;
    std::vector<Heading> headings;
    std::vector<FigureBlock> figures;

    bool empty() const { return html.empty() && figures.empty(); }
};

}  // namespace model
