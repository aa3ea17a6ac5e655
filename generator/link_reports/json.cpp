// What `csa check --format json` prints.
#include "link_reports/formats.hpp"

#include <nlohmann/json.hpp>

#include "links/visits/web_link.hpp"
#include "text/json.hpp"

namespace link_reports {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::optional<std::string>& value) { return value ? Json(*value) : Json(); }

Json or_null(const std::optional<text::Date>& day) { return day ? Json(day->iso()) : Json(); }

Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json source_of(const links::Result& result) {
    if (!result.source) return nullptr;
    using text::ForeignWords;
    return {{"file", ForeignWords::of(result.source->file, ForeignWords::longest_address).str()},
            {"line", result.source->line},
            {"column", result.source->column}};
}

Json visits_of(const links::Result& result, const links::History& visits) {
    auto attempts = Json::array();
    const auto link = links::web_link(result.target);
    const auto at = link ? visits.find(link->key()) : visits.end();
    if (at == visits.end()) return attempts;
    for (const auto& attempt : at->second)
        attempts.push_back({{"at", text::iso(attempt.at)}, {"status", attempt.status}, {"ms", attempt.ms}});
    return attempts;
}

Json json_of(const links::Result& result, const links::History& visits) {
    return {{"page", result.page},
            {"line", result.line},
            {"column", result.column},
            {"element", result.element},
            {"attribute", result.attribute},
            {"text", result.text},
            {"url", result.url},
            {"target", text_or_null(result.target)},
            {"status", links::name(result.verdict.status)},
            {"code", text_or_null(result.verdict.code())},
            {"message", text_or_null(result.verdict.words.message)},
            {"help", text_or_null(result.verdict.words.help)},
            {"source", source_of(result)},
            {"owner", or_null(result.verdict.owner)},
            {"first_broken", or_null(result.verdict.first_broken())},
            {"last_ok", or_null(result.verdict.last_ok())},
            {"attempts", visits_of(result, visits)}};
}

}  // namespace

std::string to_json(const links::Checked& checked, std::string_view root, const links::History& visits) {
    auto results = Json::array();
    for (const auto& result : checked.results) results.push_back(json_of(result, visits));
    Json all = {{"version", 1}, {"root", root}, {"pages", checked.pages}, {"links", checked.links}, {"broken", checked.broken}};
    if (checked.unread) all["unread"] = checked.unread;
    if (!checked.not_checked.empty()) all["not_checked"] = checked.not_checked;
    all["results"] = std::move(results);
    return text::json_text(all);
}

}  // namespace link_reports
