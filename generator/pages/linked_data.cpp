#include "pages/linked_data.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "pages/chrome.hpp"
#include "pages/data_workbook.hpp"
#include "pages/figure_data.hpp"
#include "pages/licence.hpp"
#include "text/json.hpp"

namespace pages {
namespace {

using Json = nlohmann::ordered_json;
using text::Html;

Json organisation(const Context& context) {
    return {{"@type", "GovernmentOrganization"}, {"name", context.portal.settings.organisation}, {"url", context.absolute("/")}};
}

Json base(const char* type, const model::Entry& entry, const Context& context) {
    return {{"@context", "https://schema.org"},
            {"@type", type},
            {"name", entry.title},
            {"description", entry.summary},
            {"url", context.absolute(entry.address)}};
}

Json download(std::string_view type, const std::string& file, const Context& context) {
    return {{"@type", "DataDownload"}, {"encodingFormat", type}, {"contentUrl", context.absolute(file)}};
}

/// The table `file` in each of its forms.
Json dataset(const model::Entry& entry, const std::string& file, const Context& context) {
    auto json = base("Dataset", entry, context);
    json["publisher"] = organisation(context);
    if (const auto licence = licence_address(context); !licence.empty()) json["license"] = licence;
    json["distribution"] =
        Json::array({download("text/csv", file + ".csv", context), download("application/json", file + ".json", context)});
    return json;
}

Json place(const model::Area& area, const Context& context) {
    Json json{{"@type", "Place"}, {"name", area.title}, {"url", context.absolute(area.address)}};
    if (!area.ons_code.empty()) json["identifier"] = area.ons_code;
    return json;
}

/// From the first day to the last of the figures that `wanted` accepts, and where they are of.
template <class Wanted>
void add_coverage(Json& json, const Context& context, Wanted&& wanted) {
    std::optional<std::pair<text::Date, text::Date>> days;
    std::vector<const model::Area*> areas;
    for (const auto& figure : context.book.figures()) {
        if (!wanted(figure)) continue;
        const auto& period = figure.observation->period;
        if (!days) days.emplace(period.start, period.end);
        days->first = std::min(days->first, period.start), days->second = std::max(days->second, period.end);
        if (std::find(areas.begin(), areas.end(), figure.area) == areas.end()) areas.push_back(figure.area);
    }
    if (!days) return;
    json["temporalCoverage"] = days->first.iso() + "/" + days->second.iso();
    json["spatialCoverage"] = Json::array();
    for (const auto* area : areas) json["spatialCoverage"].push_back(place(*area, context));
}

Json dataset(const model::Snapshot& snapshot, const Context& context) {
    auto json = dataset(snapshot, "/data/" + snapshot.ref.id, context);
    add_coverage(json, context, [&](const auto& figure) { return figure.snapshot == &snapshot; });
    json["temporalCoverage"] = snapshot.period.start.iso() + "/" + snapshot.period.end.iso();
    return json;
}

Json dataset(const model::Indicator& indicator, const Context& context) {
    auto json = dataset(indicator, "/" + std::string(indicator_folder) + indicator.ref.id, context);
    add_coverage(json, context, [&](const auto& figure) { return figure.indicator == &indicator; });
    return json;
}

/// All figures, of the area of the agreement.
Json dataset(const model::Page& page, const Context& context) {
    auto json = dataset(page, "/data/figures", context);
    json["distribution"].push_back(
        download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "/" + std::string(workbook_path), context));
    add_coverage(json, context, [](const auto&) { return true; });
    if (const auto* area = model::as<model::Area>(context.index.find(context.portal.settings.area.value)))
        json["spatialCoverage"] = place(*area, context);
    return json;
}

Json meeting_event(const model::Meeting& meeting, const Context& context) {
    auto json = base("Event", meeting, context);
    json["startDate"] = meeting.date.iso();
    json["organizer"] = {{"@type", "Organization"}, {"name", meeting.board_name}};
    if (!meeting.venue.empty()) json["location"] = {{"@type", "Place"}, {"name", meeting.venue}};
    return json;
}

/// Those of the calendar that have a day.
Json events(const Context& context) {
    Json all = Json::array();
    for (const auto& event : context.portal.events) {
        if (!event.start) continue;
        auto json = base("Event", event, context);
        json["startDate"] = event.start->iso();
        json["endDate"] = event.end.value_or(*event.start).iso();
        all.push_back(std::move(json));
    }
    return all;
}

/// From the home page down to the page itself.
Json breadcrumbs(const model::Entry& entry, const Context& context) {
    Json items = Json::array();
    const auto add = [&](const std::string& name, const std::string& address) {
        items.push_back(
            {{"@type", "ListItem"}, {"position", items.size() + 1}, {"name", name}, {"item", context.absolute(address)}});
    };
    for (const auto* above : pages_above(section_of(entry.address), context)) add(label_of(*above), above->address);
    add(entry.title, entry.address);
    return {{"@context", "https://schema.org"}, {"@type", "BreadcrumbList"}, {"itemListElement", std::move(items)}};
}

/// "</" would end the script element; JSON may write the slash escaped.
Html script(const Json& json) {
    std::string text = text::json_text(json);
    for (size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) text.replace(at, 1, "\\u003c");
    return Html::trusted("<script type=\"application/ld+json\">" + text + "</script>");
}

Html page_subject(const model::Page& page, const Context& context) {
    if (page.lists == "calendar") {
        const auto all = events(context);
        return all.empty() ? Html() : script(all);
    }
    if (page.lists == "data" && !context.book.figures().empty()) return script(dataset(page, context));
    if (page.address != "/" || context.portal.settings.organisation.empty()) return {};
    auto json = organisation(context);
    json["@context"] = "https://schema.org";
    return script(json);
}

Html subject(const model::Snapshot& snapshot, const Context& context) { return script(dataset(snapshot, context)); }
Html subject(const model::Indicator& indicator, const Context& context) { return script(dataset(indicator, context)); }
Html subject(const model::Meeting& meeting, const Context& context) { return script(meeting_event(meeting, context)); }
Html subject(const model::Partner& partner, const Context& context) { return script(base("Organization", partner, context)); }
Html subject(const model::Area& area, const Context& context) { return script(base("AdministrativeArea", area, context)); }
Html subject(const model::Agreement& agreement, const Context& context) {
    return script(base("CreativeWork", agreement, context));
}
Html subject(const model::Priority& priority, const Context& context) { return script(base("CreativeWork", priority, context)); }
Html subject(const model::Plan& plan, const Context& context) { return script(base("CreativeWork", plan, context)); }
Html subject(const model::Page& page, const Context& context) { return page_subject(page, context); }
/// Others are no subject that search engines know.
Html subject(const model::Entry&, const Context&) { return {}; }

Html subject_of(const model::Entry& entry, const Context& context) {
    return model::as_it_is(entry, [&](const auto& one) { return subject(one, context); });
}

}  // namespace

Html linked_data(const model::Entry& entry, const Context& context) {
    if (entry.address == "/") return subject_of(entry, context);
    auto both = script(breadcrumbs(entry, context));
    both += subject_of(entry, context);
    return both;
}

}  // namespace pages
