#include "links/reports.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "links/report_pages.hpp"
#include "text/html.hpp"

namespace links {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level(const Result& result) {
    if (result.status == Status::broken) return "error";
    return result.status == Status::excluded || result.status == Status::redirected ? "note" : "warning";
}

std::string escaped(std::string_view text) { return text::Html::escaped(text).str(); }

Json sarif_result(const Result& result, std::string_view root) {
    const auto place = shown_place(result, root);
    const Json region{{"startLine", std::max(1, place.line)}, {"startColumn", std::max(1, place.column)}};
    const Json location{{"physicalLocation", {{"artifactLocation", {{"uri", place.file}}}, {"region", region}}}};
    return {{"ruleId", result.code},
            {"level", level(result)},
            {"message", {{"text", result.message + ". " + result.help}}},
            {"locations", Json::array({location})}};
}

std::string to_sarif(const Checked& checked, std::string_view root) {
    auto results = Json::array();
    for (const auto& result : checked.results)
        if (worth_telling(result)) results.push_back(sarif_result(result, root));
    const Json run{{"tool", {{"driver", {{"name", "csa"}}}}}, {"results", std::move(results)}};
    const Json all{
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_junit(const Checked& checked, std::string_view root) {
    std::string cases;
    size_t count = 0, failures = 0;
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        const auto place = shown_place(result, root);
        const bool failed = result.status == Status::broken;
        const std::string_view element = failed ? "failure" : "skipped";
        ++count, failures += failed;
        cases += fmt::format("  <testcase classname=\"{}:{}\" name=\"{}\">\n    <{} message=\"{}\"/>\n  </testcase>\n",
                             escaped(place.file), place.line, escaped(result.url), element,
                             escaped(result.message + ". " + result.help));
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"links\" tests=\"{}\" failures=\"{}\" "
        "skipped=\"{}\">\n{}</testsuite>\n</testsuites>\n",
        count, failures, count - failures, cases);
}

/// Quoted by RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe.
std::string cell(std::string_view text) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    std::string out = formula ? "\"'" : "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
}

std::string to_csv(const Checked& checked, std::string_view root) {
    std::string out = "status,code,owner,file,line,column,url,message,help,first_broken,last_ok\r\n";
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        const auto place = shown_place(result, root);
        out +=
            fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", name(result.status), result.code, cell(result.owner.value_or("")),
                        cell(place.file), place.line, place.column, cell(result.url), cell(result.message), cell(result.help),
                        result.first_broken.value_or(""), result.last_ok.value_or(""));
    }
    return out;
}

/// As GitHub reads workflow commands.
std::string command_escaped(std::string_view text, std::string_view also) {
    std::string out;
    for (const char c : text) {
        const bool escape = c == '%' || c == '\r' || c == '\n' || also.find(c) != std::string_view::npos;
        out += escape ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
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
                           command_escaped(place.file, ":,"), place.line, place.column, command_escaped(result.code, ":,"),
                           command_escaped(result.message + ". " + result.help, ""));
    }
    return out;
}

bool worth_telling(const Result& result) { return result.status != Status::ok && !result.code.empty(); }

text::Place shown_place(const Result& result, std::string_view root) {
    if (result.source) return *result.source;
    return {root.empty() ? result.page : fmt::format("{}/{}", root, result.page), result.line, result.column};
}

}  // namespace links
