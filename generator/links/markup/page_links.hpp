// What a finished page links to, and what can be linked to in it.
#pragma once

#include <cstdint>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "links/markup/elements.hpp"

namespace links {

/// An address in a page. Offsets count bytes from the beginning of the page.
struct Link {
    std::string_view value;  ///< character references decoded; points into the page or the arena
    std::uint32_t offset;    ///< where the address begins
    std::uint32_t tag;       ///< where the '<' of its element is
    Element element;
    Attribute attribute;
};

/// Keeps the values that had to be decoded; must live as long as the links.
using Arena = std::forward_list<std::string>;

struct PageLinks {
    std::vector<Link> links;
    std::vector<std::string_view> ids;   ///< id of any element, name of <a>
    std::vector<std::string_view> maps;  ///< names and ids of <map>
    std::optional<Link> base;            ///< the first <base href>

    void clear() { links.clear(), ids.clear(), maps.clear(), base.reset(); }
};

/// `xhtml` is HTML in the syntax of XML: no raw text, and "/>" closes.
enum class Markup { html, xhtml, svg };

}  // namespace links
