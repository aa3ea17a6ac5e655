// What stands around the text of every page.
#pragma once

#include <map>
#include <string>

#include "pages/data.hpp"
#include "pages/slots.hpp"

namespace pages {

/// What a frame already holds of the page's own part.
enum class Inner : unsigned char { main, page, dated_page };

enum class Exit : unsigned char { none, quick };

/// What pages have in common that share a frame.
struct FrameKey {
    std::string section;  ///< their addresses stand directly below it; empty for the home page
    Inner inner;
    Exit exit;  ///< whether "Exit this page" stands on them

    auto operator<=>(const FrameKey&) const = default;
};

/// Layout, menu with its current item, breadcrumbs and, for plain pages, the page template. Slots: title, head_title,
/// description, canonical, lang, og_type, head, here, contents, page_footer, and main or body (with date_iso and date_long).
Frame make_frame(const FrameKey& key, const Context& context, Renderer& renderer, report::Report& report);

/// "/priorities/asb/" -> "/priorities/"; "/" for the home page itself.
std::string section_of(std::string_view address);

/// The pages above, from the home page down to `section` itself, and what a link to one is called.
std::vector<const model::Entry*> pages_above(const std::string& section, const Context& context);
std::string label_of(const model::Entry& entry);

/// Links to the level-2 and level-3 headings; empty where there are fewer than three of level 2.
text::Html contents(const std::vector<model::Heading>& headings, Renderer& renderer, report::Report& report);

/// Related pages (but those kinds that the page itself lists), earlier and later ones of its series, sources, last change.
text::Html page_footer(const model::Entry& entry, const std::vector<model::Kind>& listed, const Context& context,
                       Renderer& renderer, report::Report& report);

}  // namespace pages
