#include "report/render.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/html.hpp"

namespace report {
namespace {

std::string_view word(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::string shown(const text::Place& place) {
    return place.line > 0 ? fmt::format("{}:{}:{}", place.file, place.line, std::max(place.column, 1)) : place.file;
}

/// For a terminal: what an author wrote may hold control characters, which it would obey.
std::string printable(std::string_view words) {
    std::string out;
    for (const unsigned char c : words) {
        if (c < 0x20 || c == 0x7f) out += fmt::format("\\x{:02X}", c);
        else out += char(c);
    }
    return out;
}

std::string escaped(std::string_view words) { return text::Html::escaped(words).str(); }

nlohmann::ordered_json number(int value) { return value > 0 ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr); }

}  // namespace

std::string to_text(const std::vector<Finding>& findings) {
    std::string out;
    for (const auto& finding : findings) {
        out += fmt::format("{}: {} [{}]: {}\n", shown(finding.place), word(finding.severity()), finding.code(),
                           printable(finding.message));
        if (!finding.help.empty()) out += fmt::format("  help: {}\n", printable(finding.help));
    }
    return out;
}

std::string to_html(const std::vector<Finding>& findings) {
    std::string out;
    for (const auto& finding : findings)
        out += fmt::format("<li><p><code>{}</code>: {} [{}]: {}</p><p>{}</p></li>\n", escaped(shown(finding.place)),
                           word(finding.severity()), finding.code(), escaped(finding.message), escaped(finding.help));
    return out;
}

std::string to_json(const std::vector<Finding>& findings) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& finding : findings)
        list.push_back({{"code", finding.code()},
                        {"severity", word(finding.severity())},
                        {"file", finding.place.file},
                        {"line", number(finding.place.line)},
                        {"column", number(finding.place.column)},
                        {"message", finding.message},
                        {"help", finding.help}});
    return nlohmann::ordered_json{{"version", 1}, {"findings", list}}.dump(-1, ' ', false,
                                                                           nlohmann::json::error_handler_t::replace);
}

std::string count_words(const std::vector<Finding>& findings) {
    const auto errors = std::count_if(findings.begin(), findings.end(),
                                      [](const auto& finding) { return finding.severity() == Severity::error; });
    const auto warnings = long(findings.size()) - errors;
    const auto count = [](long number, std::string_view thing) {
        return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
    };
    if (warnings == 0) return count(errors, "error");
    return errors == 0 ? count(warnings, "warning") : count(errors, "error") + ", " + count(warnings, "warning");
}

}  // namespace report
