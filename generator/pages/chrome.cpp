#include "pages/chrome.hpp"

#include <algorithm>
#include <iterator>

namespace pages {
namespace {

using model::Kind;
using text::Html;

Data menu_data(const std::string& section, const Context& context) {
    std::vector<Data> items;
    for (const auto& entry : context.menu) {
        Data item;
        item.set("href", context.href(entry.address, entry.place));
        item.set("label", entry.label);
        item.set("current", Data(entry.address != "/" && section.starts_with(entry.address)));
        items.push_back(std::move(item));
    }
    return items;
}

Data footer_data(const Context& context) {
    std::vector<Data> items;
    for (const auto& entry : context.footer) {
        Data item;
        item.set("href", context.href(entry.address, entry.place));
        item.set("label", entry.label);
        items.push_back(std::move(item));
    }
    return items;
}

Data crumbs(const std::string& section, const Context& context) {
    std::vector<Data> items;
    for (const auto* above : pages_above(section, context)) {
        Data item;
        item.set("href", context.href(*above, above->place));
        item.set("label", label_of(*above));
        items.push_back(std::move(item));
    }
    return items;
}

/// What search results are grouped by: the section's name in the menu.
std::string group_of(const std::string& section, const Context& context) {
    const auto above = context.pages.find(section);
    return section.size() > 1 && above != context.pages.end() ? label_of(*above->second) : "Other pages";
}

void set_asset(Data& data, const std::string& name, std::string_view file, bool absolute, const Context& context) {
    const auto* asset = context.theme.asset(file);
    if (!asset) return;
    data.set(name, absolute ? context.absolute("/" + asset->published) : context.href("/" + asset->published, {}));
}

void set_slots(Data& data, std::initializer_list<std::pair<const char*, Slot>> slots) {
    for (const auto& [name, slot] : slots) data.set(name, slot_mark(slot));
}

/// {title, href}, or false where there is no such page.
Data page_link(std::string_view address, const Context& context) {
    const auto page = context.pages.find(address);
    return page == context.pages.end() ? Data(false) : link(*page->second, page->second->place, context);
}

Data layout_data(const std::string& section, const Context& context) {
    const auto& settings = context.portal.settings;
    Data data;
    data.set("site_title", settings.title);
    data.set("organisation", settings.organisation);
    data.set("base", context.base_path);
    data.set("group", group_of(section, context));
    data.set("notice", Html::escaped(settings.notice).str());
    data.set("feed_url", context.base_path + "feed.xml");
    data.set("report", page_link("/report/", context));
    data.set("search", page_link("/search/", context));
    data.set("routes", routes(context));
    data.set("menu", menu_data(section, context));
    data.set("footer_links", footer_data(context));
    set_asset(data, "style_url", "style.css", false, context);
    set_asset(data, "script_url", "script.js", false, context);
    set_asset(data, "icon_url", "favicon.svg", false, context);
    set_asset(data, "og_image", "og.png", true, context);
    set_slots(data, {{"title", Slot::title},
                     {"head_title", Slot::head_title},
                     {"description", Slot::description},
                     {"canonical", Slot::canonical},
                     {"lang", Slot::lang},
                     {"og_type", Slot::og_type},
                     {"head", Slot::head},
                     {"contents", Slot::contents},
                     {"page_footer", Slot::page_footer}});
    return data;
}

/// The markup of a plain page with slots for its text and date.
std::string page_markup(Inner inner, const Context& context, Renderer& renderer, report::Report& report) {
    Data date;
    set_slots(date, {{"iso", Slot::date_iso}, {"long", Slot::date_long}});
    Data data;
    data.set("base", context.base_path);
    data.set("body", slot_mark(Slot::body));
    data.set("date", inner == Inner::dated_page ? date : Data(false));
    return renderer.render("page", data, report).html.str();
}

Data pointer(const model::Entry* entry, const model::Entry& from, const Context& context) {
    return entry ? link(*entry, from.place, context) : Data(false);
}

struct Neighbours {
    const model::Entry* prior = nullptr;
    const model::Entry* next = nullptr;
};

/// The entries before and after in a list that is sorted by id, among those that `same` accepts.
template <class E, class Same>
Neighbours neighbours(const std::vector<E>& all, const model::Entry& entry, Same&& same) {
    const auto before = [](const E& one, const std::string& id) { return one.ref.id < id; };
    const auto self = std::lower_bound(all.begin(), all.end(), entry.ref.id, before);
    const auto prior = std::find_if(std::make_reverse_iterator(self), all.rend(), same);
    const auto next = std::find_if(self == all.end() ? self : self + 1, all.end(), same);
    return {prior == all.rend() ? nullptr : &*prior, next == all.end() ? nullptr : &*next};
}

bool are_of_one_series(const model::Entry&, const model::Entry&) { return true; }
bool are_of_one_series(const model::Meeting& a, const model::Meeting& b) { return a.board == b.board; }

/// Things that follow one another in time.
Neighbours series_of(const model::Entry& entry, const Context& context) {
    return model::as_it_is(entry, [&]<class E>(const E& one) -> Neighbours {
        if (E::about.sorted != model::Sorted::latest_first) return {};
        return neighbours(context.portal.list<E>(), one, [&](const E& other) { return are_of_one_series(one, other); });
    });
}

std::vector<Data> related_groups(const model::Entry& entry, const std::vector<Kind>& listed, const Context& context) {
    std::vector<Data> groups;
    for (size_t number = 0; number < model::kind_count; ++number) {
        const auto kind = Kind(number);
        if (std::find(listed.begin(), listed.end(), kind) != listed.end()) continue;
        std::vector<Data> items;
        for (const auto& related : context.relations.of(entry.ref, kind))
            items.push_back(link(*related.entry, related.place, context));
        if (items.empty()) continue;
        Data group;
        group.set("heading", std::string(model::plural(kind)));
        group.set("items", std::move(items));
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace

std::string section_of(std::string_view address) {
    if (address.ends_with('/')) address.remove_suffix(1);
    return std::string(address.substr(0, address.rfind('/') + (address.empty() ? 0 : 1))) + (address.empty() ? "/" : "");
}

std::string label_of(const model::Entry& entry) {
    if (entry.address == "/") return "Home";
    const auto* page = model::as<model::Page>(entry);
    return page && !page->label.empty() ? page->label : entry.title;
}

std::vector<const model::Entry*> pages_above(const std::string& section, const Context& context) {
    std::vector<const model::Entry*> pages;
    for (size_t slash = 0; slash != std::string::npos; slash = section.find('/', slash + 1)) {
        const auto above = context.pages.find(section.substr(0, slash + 1));
        if (above != context.pages.end()) pages.push_back(above->second);
    }
    return pages;
}

Frame make_frame(const FrameKey& key, const Context& context, Renderer& renderer, report::Report& report) {
    const auto& [section, inner, exit] = key;
    auto data = layout_data(section, context);
    const auto& [way_out, written] = context.portal.settings.quick_exit;
    data.set("quick_exit", exit == Exit::quick ? Data(context.href_away(way_out, written)) : Data(false));
    Data above;
    above.set("crumbs", crumbs(section, context));
    above.set("here", slot_mark(Slot::here));
    data.set("breadcrumbs", section.empty() ? std::string() : renderer.render("breadcrumbs", above, report).html.str());
    data.set("main", inner == Inner::main ? slot_mark(Slot::main) : page_markup(inner, context, renderer, report));
    return Frame(renderer.render("layout", data, report).html);
}

Html contents(const std::vector<model::Heading>& headings, Renderer& renderer, report::Report& report) {
    const auto tops = std::count_if(headings.begin(), headings.end(), [](const auto& heading) { return heading.level == 2; });
    if (tops < 3) return {};
    std::vector<Data> items;
    for (const auto& heading : headings) {
        if (heading.level > 3) continue;
        Data item;
        item.set("id", heading.id);
        item.set("label", heading.words);
        item.set("sub", Data(heading.level == 3));
        items.push_back(std::move(item));
    }
    Data data;
    data.set("headings", std::move(items));
    return renderer.render("contents", data, report).html;
}

Html page_footer(const model::Entry& entry, const std::vector<Kind>& listed, const Context& context, Renderer& renderer,
                 report::Report& report) {
    const auto related = related_groups(entry, listed, context);
    const auto series = series_of(entry, context);
    if (related.empty() && !series.prior && !series.next && entry.sources.empty() && !entry.changed) return {};
    Data data, pointers;
    set_list(data, "related", std::move(related));
    set_list(data, "sources", sources(entry.sources, context));
    pointers.set("prior", pointer(series.prior, entry, context));
    pointers.set("next", pointer(series.next, entry, context));
    data.set("series", series.prior || series.next ? pointers : Data(false));
    data.set("changed", entry.changed ? when(entry.changed->value) : Data(false));
    data.set("has_about", Data(entry.changed || !entry.sources.empty()));
    return renderer.render("page_footer", data, report).html;
}

}  // namespace pages
