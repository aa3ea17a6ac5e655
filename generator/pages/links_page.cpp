// The register of links to other sites, as readers see it.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "links/register/register.hpp"
#include "pages/list_pages.hpp"
#include "pages/list_parts.hpp"

namespace pages {
namespace {

/// A link to another site, with every page that holds it.
struct ExternalLink {
    std::string url;
    std::vector<const model::Entry*> pages;
    text::Place place;  ///< where it was written first
};

/// By address; the addresses of references come too.
std::vector<ExternalLink> external_links(const Context& context) {
    std::map<std::string, ExternalLink> links;
    const auto add = [&](const std::string& url, const model::Entry& entry, const text::Place& place) {
        if (!url.starts_with("http")) return;
        auto& link = links.emplace(url, ExternalLink{url, {}, place}).first->second;
        if (link.pages.empty() || link.pages.back() != &entry) link.pages.push_back(&entry);
    };
    context.portal.each([&](const model::Entry& entry) {
        for (const auto& link : entry.prose.links)
            if (const auto* away = std::get_if<model::Away>(&link.target))
                add(away->url, entry, {entry.place.file, int(link.line), int(link.column)});
    });
    for (const auto& reference : context.portal.references) {
        add(reference.url.value, reference, reference.url.place);
        add(reference.alternate.value, reference, reference.alternate.place);
    }
    std::vector<ExternalLink> sorted;
    for (auto& [url, link] : links) sorted.push_back(std::move(link));
    return sorted;
}

/// As people write it: without the scheme and the last slash.
std::string shown_address(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    if (url.ends_with('/')) url.remove_suffix(1);
    return std::string(url);
}

std::string_view colour_of(links::Status status) {
    switch (status) {
        case links::Status::ok:
        case links::Status::redirected: return "green";
        case links::Status::moved: return "blue";
        case links::Status::broken: return "red";
        case links::Status::unsure: return "yellow";
        case links::Status::blocked: return "purple";
        case links::Status::insecure: return "orange";
        case links::Status::excluded:
        case links::Status::unchecked: break;
    }
    return "grey";
}

void set_verdict(Data& row, const links::Verdict& verdict) {
    const auto since = verdict.status == links::Status::broken ? verdict.first_broken() : std::nullopt;
    const auto checked = verdict.last_checked();
    row.set("status", tag(verdict.words_for_readers(), colour_of(verdict.status_for_readers())));
    row.set("since", since ? Data("since " + since->long_form()) : Data(false));
    row.set("checked", checked ? when(*checked) : Data(false));
}

/// How fast broken links are mended, as the median of days.
void add_mending(Facts& facts, const links::Register& known) {
    auto days = known.days_to_mend();
    if (days.empty()) return;
    const auto middle = days.begin() + long(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    facts.add("Mended so far", fmt::format("{}, half of them within {} days (target {})", days.size(), *middle,
                                           known.knowledge().policy.target_days));
}

}  // namespace

KindPage links_page(const model::Page& page, const Context& context) {
    std::vector<Data> rows;
    for (const auto& external : external_links(context)) {
        const auto verdict = context.known_links.of(external.url);
        const auto* owner = verdict.owner ? context.index.find({model::Kind::partner, *verdict.owner}) : nullptr;
        std::vector<Data> pages;
        for (const auto* entry : external.pages) pages.push_back(link(*entry, external.place, context));
        Data row;
        row.set("link", link(shown_address(external.url), context.href_away(external.url, external.place)));
        row.set("owner", owner ? link(*owner, owner->place, context) : link("Not known", ""));
        row.set("pages", std::move(pages));
        set_verdict(row, verdict);
        rows.push_back(std::move(row));
    }
    Facts facts;
    facts.add("Links to other sites", fmt::format("{}", rows.size()));
    add_mending(facts, context.known_links);
    Data data = with_body(page, context);
    data.set("facts", facts.data());
    data.set("register", false);
    if (!rows.empty()) {
        Data reg;
        reg.set("caption", "Links to other sites and who answers for them");
        reg.set("rows", std::move(rows));
        data.set("register", std::move(reg));
    }
    return {"links", std::move(data), {}};
}

}  // namespace pages
