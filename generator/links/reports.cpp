#include "links/reports.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "links/percent.hpp"
#include "links/report_pages.hpp"
#include "text/escape.hpp"
#include "text/json.hpp"

namespace links {
namespace {

using Json = nlohmann::ordered_json;
using text::for_csv;

std::string_view level(const Result& result) {
    if (result.verdict.status == Status::broken) return "error";
    return result.verdict.status == Status::excluded || result.verdict.status == Status::redirected ? "note" : "warning";
}

std::string advice(const Result& result) {
    return fmt::format("{}. {}", result.verdict.words.message, result.verdict.words.help);
}

/// A reference by RFC 3986 that no reader takes for an address with a scheme.
std::string uri_of(std::string_view file) {
    static constexpr auto set = encode_set(" !\"#$%&'()*+,:;<=>?@[\\]^`{|}");
    std::string uri;
    append_encoded(uri, file, set);
    return uri;
}

Json sarif_result(const Result& result, std::string_view root) {
    const auto place = shown_place(result, root);
    const Json region{{"startLine", std::max(1, place.line)}, {"startColumn", std::max(1, place.column)}};
    const Json location{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(place.file)}}}, {"region", region}}}};
    return {{"ruleId", result.verdict.code()},
            {"level", level(result)},
            {"message", {{"text", advice(result)}}},
            {"locations", Json::array({location})}};
}

std::string to_sarif(const Checked& checked, std::string_view root) {
    auto results = Json::array();
    for (const auto& result : checked.results)
        if (worth_telling(result)) results.push_back(sarif_result(result, root));
    const Json run{{"tool", {{"driver", {{"name", "csa"}}}}}, {"results", std::move(results)}};
    const Json all{
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
    return text::json_text(all, 1) + "\n";
}

std::string to_junit(const Checked& checked, std::string_view root) {
    std::string cases;
    size_t count = 0, failures = 0;
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        const auto place = shown_place(result, root);
        const bool failed = result.verdict.status == Status::broken;
        const std::string_view element = failed ? "failure" : "skipped";
        ++count, failures += failed;
        cases +=
            fmt::format("  <testcase classname=\"{}:{}\" name=\"{}\">\n    <{} message=\"{}\"/>\n  </testcase>\n",
                        text::for_xml(place.file), place.line, text::for_xml(result.url), element, text::for_xml(advice(result)));
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"links\" tests=\"{}\" failures=\"{}\" "
        "skipped=\"{}\">\n{}</testsuite>\n</testsuites>\n",
        count, failures, count - failures, cases);
}

std::string to_csv(const Checked& checked, std::string_view root) {
    std::string out = "status,code,owner,file,line,column,url,message,help,first_broken,last_ok\r\n";
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        const auto place = shown_place(result, root);
        out += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", name(result.verdict.status), result.verdict.code(),
                           for_csv(result.verdict.owner.value_or("")), for_csv(place.file), place.line, place.column,
                           for_csv(result.url), for_csv(result.verdict.words.message), for_csv(result.verdict.words.help),
                           iso_or_empty(result.verdict.first_broken()), iso_or_empty(result.verdict.last_ok()));
    }
    return out;
}

}  // namespace

std::optional<ReportForm> report_form(std::string_view file_name) {
    constexpr std::array<std::pair<std::string_view, ReportForm>, 5> endings{{{".sarif", ReportForm::sarif},
                                                                              {".xml", ReportForm::junit},
                                                                              {".csv", ReportForm::csv},
                                                                              {".md", ReportForm::markdown},
                                                                              {".html", ReportForm::html}}};
    for (const auto& [ending, form] : endings)
        if (file_name.ends_with(ending)) return form;
    return std::nullopt;
}

std::string render(ReportForm form, const Checked& checked, std::string_view root) {
    switch (form) {
        case ReportForm::sarif: return to_sarif(checked, root);
        case ReportForm::junit: return to_junit(checked, root);
        case ReportForm::csv: return to_csv(checked, root);
        case ReportForm::markdown: return to_markdown(checked, root);
        case ReportForm::html: break;
    }
    return to_html(checked, root);
}

std::string to_annotations(const Checked& checked, std::string_view root) {
    std::string out;
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        const auto place = shown_place(result, root);
        out += fmt::format("::{} file={},line={},col={},title={}::{}\n", level(result) == "note" ? "notice" : level(result),
                           text::for_command_property(place.file), place.line, place.column,
                           text::for_command_property(result.verdict.code()), text::for_command(advice(result)));
    }
    return out;
}

bool worth_telling(const Result& result) { return result.verdict.status != Status::ok && !result.verdict.code().empty(); }

std::string iso_or_empty(const std::optional<text::Date>& day) { return day ? day->iso() : ""; }

ShownPlace shown_place(const Result& result, std::string_view root) {
    using text::ForeignWords;
    const auto shown = [](std::string_view file) { return ForeignWords::of(file, ForeignWords::longest_address); };
    if (result.source) return {shown(result.source->file), result.source->line, result.source->column};
    return {root.empty() ? result.page : shown(fmt::format("{}/{}", root, result.page)), result.line, result.column};
}

}  // namespace links
