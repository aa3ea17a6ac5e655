// SARIF 2.1.0, the format of static analysis tools.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "link_reports/formats.hpp"
#include "link_reports/telling.hpp"
#include "links/url/percent.hpp"
#include "text/json.hpp"

namespace link_reports {
namespace {

using Json = nlohmann::ordered_json;

/// A reference by RFC 3986 that no reader takes for an address with a scheme.
std::string uri_of(std::string_view file) {
    static constexpr auto set = links::encode_set(" !\"#$%&'()*+,:;<=>?@[\\]^`{|}");
    std::string uri;
    links::append_encoded(uri, file, set);
    return uri;
}

Json sarif_result(const links::Result& result, std::string_view root) {
    const auto place = shown_place(result, root);
    const Json region{{"startLine", std::max(1, place.line)}, {"startColumn", std::max(1, place.column)}};
    const Json location{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(place.file)}}}, {"region", region}}}};
    return {{"ruleId", result.verdict.code()},
            {"level", level(result)},
            {"message", {{"text", advice(result)}}},
            {"locations", Json::array({location})}};
}

}  // namespace

std::string to_sarif(const links::Checked& checked, std::string_view root) {
    auto results = Json::array();
    for (const auto& result : checked.results)
        if (worth_telling(result)) results.push_back(sarif_result(result, root));
    const Json run{{"tool", {{"driver", {{"name", "csa"}}}}}, {"results", std::move(results)}};
    const Json all{
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
    return text::json_text(all, 1) + "\n";
}

}  // namespace link_reports
