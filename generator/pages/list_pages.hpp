// Pages whose text is followed by a list made from everything else.
#pragma once

#include "pages/kind_pages.hpp"

namespace pages {

/// The template and data for a page that says `lists: …`; the address /404.html has a template of its own.
KindPage list_page(const model::Page& page, const Context& context);

/// A link to another site, with every page that holds it.
struct ExternalLink {
    std::string url;
    std::vector<const model::Entry*> pages;
    text::Place place;  ///< where it was written first
};

/// By address; the addresses of references come too.
std::vector<ExternalLink> external_links(const Context& context);

}  // namespace pages
