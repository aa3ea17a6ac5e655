// Pages whose text is followed by a list made from everything else.
#pragma once

#include "pages/kind_pages.hpp"

namespace pages {

/// Of a page that says `lists: …`, one for each word that needs more than groups of links; the address /404.html has a template
/// of its own.
KindPage performance_page(const model::Page& page, const Context& context);
KindPage all_figures_page(const model::Page& page, const Context& context);
KindPage about_data_page(const model::Page& page, const Context& context);
KindPage references_page(const model::Page& page, bool toolkits_only, const Context& context);
KindPage links_page(const model::Page& page, const Context& context);
KindPage meetings_page(const model::Page& page, const Context& context);
KindPage governance_page(const model::Page& page, const Context& context);
KindPage due_page(const model::Page& page, const Context& context);
KindPage action_log_page(const model::Page& page, const Context& context);
KindPage calendar_page(const model::Page& page, const Context& context);
KindPage glossary_page(const model::Page& page, const Context& context);
KindPage data_page(const model::Page& page, const Context& context);
KindPage index_page(const model::Page& page, const Context& context);
KindPage home_page(const model::Page& page, const Context& context);
KindPage not_found_page(const model::Page& page, const Context& context);

}  // namespace pages
