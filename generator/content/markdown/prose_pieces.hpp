// A parsed Markdown document as pieces in order, so that two of them can be compared.
#pragma once

#include <cmark-gfm/node.h>

#include <optional>
#include <string>
#include <vector>

namespace content {

struct ProsePieces {
    struct Link {
        const cmark_node* node;
        size_t address;               ///< its piece
        std::optional<size_t> words;  ///< their piece, where they are plain text
    };

    std::vector<std::string> pieces;  ///< what makes the structure begins with a control character, which no text holds
    std::vector<Link> links;          ///< and images
};

/// Everything that cmark read out of the text but for places.
ProsePieces prose_pieces(cmark_node* document);

}  // namespace content
