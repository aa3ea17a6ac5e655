// What `csa check --format json` prints.
#include "link_reports/formats.hpp"

#include <nlohmann/json.hpp>

#include "text/json.hpp"

namespace link_reports {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json source_of(const links::Result& result) {
    if (!result.source) return nullptr;
    using text::ForeignWords;
    return {{"file", ForeignWords::of(result.source->file, ForeignWords::longest_address).str()},
            {"line", result.source->line},
            {"column", result.source->column}};
}

Json attempts_of(const links::Result& result) {
    auto attempts = Json::array();
    for (const auto& attempt : result.attempts)
        attempts.push_back({{"at", text::iso(attempt.at)}, {"status", attempt.status}, {"ms", attempt.ms}});
    return attempts;
}

Json json_of(const links::Result& result) {
    return {{"page", result.page},
            {"line", result.line},
            {"column", result.column},
            {"element", result.element},
            {"attribute", result.attribute},
            {"text", result.text},
            {"url", result.url},
            {"target", text_or_null(result.target)},
            {"status", links::name(result.status)},
            {"code", text_or_null(result.code)},
            {"message", text_or_null(result.message)},
            {"help", text_or_null(result.help)},
            {"source", source_of(result)},
            {"owner", or_null(result.owner)},
            {"first_broken", or_null(result.first_broken)},
            {"last_ok", or_null(result.last_ok)},
            {"attempts", attempts_of(result)}};
}

}  // namespace

std::string to_json(const links::Checked& checked, std::string_view root) {
    auto results = Json::array();
    for (const auto& result : checked.results) results.push_back(json_of(result));
    const Json all = {{"version", 1},
                      {"root", root},
                      {"pages", checked.pages},
                      {"links", checked.links},
                      {"broken", checked.broken},
                      {"unread", checked.unread},
                      {"results", std::move(results)}};
    return text::json_text(all);
}

}  // namespace link_reports
