// Code Climate's JSON, which GitLab shows beside a merge request.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "link_reports/formats.hpp"
#include "link_reports/telling.hpp"
#include "text/fingerprint.hpp"
#include "text/json.hpp"

namespace link_reports {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity(const links::Result& result) {
    if (is_failure(result)) return "major";
    return level(result) == "note" ? "info" : "minor";
}

/// The same for the same link of the same file, wherever in the file it moves.
std::string identity(const links::Result& result, std::string_view file) {
    const auto part = [](std::string_view words, std::uint64_t before) {
        return text::fingerprint("\n", text::fingerprint(words, before));
    };
    return fmt::format("{:016x}", part(result.url, part(result.verdict.code(), text::fingerprint(file))));
}

Json issue_of(const links::Result& result, std::string_view root) {
    const auto place = shown_place(result, root);
    return {{"type", "issue"},
            {"check_name", result.verdict.code()},
            {"description", advice(result)},
            {"categories", Json::array({"Bug Risk"})},
            {"severity", severity(result)},
            {"fingerprint", identity(result, place.file)},
            {"location", {{"path", place.file}, {"lines", {{"begin", std::max(1, place.line)}}}}}};
}

}  // namespace

std::string to_code_climate(const links::Checked& checked, std::string_view root) {
    auto issues = Json::array();
    for (const auto& result : checked.results)
        if (worth_telling(result)) issues.push_back(issue_of(result, root));
    return text::json_text(issues, 1) + "\n";
}

}  // namespace link_reports
