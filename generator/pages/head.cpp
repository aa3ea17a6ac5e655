#include "pages/head.hpp"

#include <fmt/format.h>

#include "pages/feeds.hpp"
#include "pages/linked_data.hpp"

namespace pages {
namespace {

using text::Html;

std::string escaped(std::string_view words) { return Html::escaped(words).str(); }

std::string feed_link(const model::Entry& entry, const Context& context) {
    if (!has_own_feed(entry)) return {};
    return fmt::format("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{}: what changed\" href=\"{}\">\n",
                       escaped(entry.title), context.href(own_feed(entry), {}));
}

const model::Page* as_page(const model::Entry& entry) { return model::as<model::Page>(entry); }

/// The page that was written first, and its translations; empty if there are none.
std::vector<const model::Page*> versions_of(const model::Page& page, const Context& context) {
    const auto& original = page.translation_of.value.empty() ? page.address : page.translation_of.value;
    std::vector<const model::Page*> versions;
    for (const auto& other : context.portal.pages)
        if (other.address == original || other.translation_of.value == original) versions.push_back(&other);
    return versions.size() > 1 ? versions : std::vector<const model::Page*>();
}

std::string language_links(const model::Entry& entry, const Context& context) {
    const auto* page = as_page(entry);
    if (!page || !context.has_translations) return {};
    std::string links;
    for (const auto* version : versions_of(*page, context))
        links += fmt::format("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", escaped(language_of(*version, context)),
                             escaped(context.absolute(version->address)));
    return links;
}

}  // namespace

Html head_of(const model::Entry& entry, const Context& context) {
    return Html::trusted(feed_link(entry, context) + language_links(entry, context) + linked_data(entry, context).str());
}

const std::string& language_of(const model::Entry& entry, const Context& context) {
    const auto* page = as_page(entry);
    return page && !page->language.empty() ? page->language : context.portal.settings.language;
}

}  // namespace pages
