#include <nlohmann/json.hpp>

#include "pages/chrome.hpp"

namespace pages {
namespace {

using Json = nlohmann::ordered_json;
using model::Kind;
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

Json dataset(const model::Snapshot& snapshot, const Context& context) {
    auto json = base("Dataset", snapshot, context);
    json["temporalCoverage"] = snapshot.period.start.iso() + "/" + snapshot.period.end.iso();
    json["publisher"] = organisation(context);
    json["distribution"] = Json::array({{{"@type", "DataDownload"},
                                         {"encodingFormat", "text/csv"},
                                         {"contentUrl", context.absolute("/data/" + snapshot.ref.id + ".csv")}}});
    return json;
}

Json meeting_event(const model::Meeting& meeting, const Context& context) {
    auto json = base("Event", meeting, context);
    json["startDate"] = meeting.date.iso();
    json["organizer"] = {{"@type", "Organization"}, {"name", meeting.board_name}};
    if (!meeting.venue.empty()) json["location"] = {{"@type", "Place"}, {"name", meeting.venue}};
    return json;
}

/// "</" would end the script element; JSON may write the slash escaped.
Html script(const Json& json) {
    std::string text = json.dump();
    for (size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) text.replace(at, 1, "\\u003c");
    return Html::trusted("<script type=\"application/ld+json\">" + text + "</script>");
}

}  // namespace

Html json_ld(const model::Entry& entry, const Context& context) {
    switch (entry.ref.kind) {
        case Kind::snapshot: return script(dataset(static_cast<const model::Snapshot&>(entry), context));
        case Kind::meeting: return script(meeting_event(static_cast<const model::Meeting&>(entry), context));
        case Kind::partner: return script(base("Organization", entry, context));
        case Kind::area: return script(base("AdministrativeArea", entry, context));
        case Kind::agreement:
        case Kind::priority:
        case Kind::plan: return script(base("CreativeWork", entry, context));
        default: break;
    }
    if (entry.address != "/" || context.portal.settings.organisation.empty()) return {};
    auto json = organisation(context);
    json["@context"] = "https://schema.org";
    return script(json);
}

}  // namespace pages
