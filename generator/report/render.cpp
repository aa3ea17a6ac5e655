#include "report/render.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/escape.hpp"
#include "text/json.hpp"

namespace report {
namespace {

std::string_view word(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::string shown(const text::Place& place) {
    return place.line > 0 ? fmt::format("{}:{}:{}", place.file, place.line, std::max(place.column, 1)) : place.file;
}

nlohmann::ordered_json number(int value) { return value > 0 ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr); }

nlohmann::ordered_json list_of(const std::vector<Finding>& findings) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& finding : findings)
        list.push_back({{"code", finding.code()},
                        {"severity", word(finding.severity())},
                        {"file", finding.place.file},
                        {"line", number(finding.place.line)},
                        {"column", number(finding.place.column)},
                        {"message", finding.message},
                        {"help", finding.help}});
    return list;
}

}  // namespace

std::string to_text(const std::vector<Finding>& findings) {
    std::string out;
    for (const auto& finding : findings) {
        out += fmt::format("{}: {} [{}]: {}\n", text::for_terminal(shown(finding.place)), word(finding.severity()),
                           finding.code(), text::for_terminal(finding.message));
        if (!finding.help.empty()) out += fmt::format("  help: {}\n", text::for_terminal(finding.help));
    }
    return out;
}

std::string to_html(const std::vector<Finding>& findings) {
    std::string out;
    for (const auto& finding : findings)
        out += fmt::format("<li><p><code>{}</code>: {} [{}]: {}</p><p>{}</p></li>\n", text::for_xml(shown(finding.place)),
                           word(finding.severity()), finding.code(), text::for_xml(finding.message), text::for_xml(finding.help));
    return out;
}

std::string to_json(const Told& told) {
    return text::json_text({{"version", 1}, {"known", told.known}, {"findings", list_of(told.findings)}});
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

std::string count_words(const Told& told) {
    if (told.known == 0) return count_words(told.findings);
    const auto all = fmt::format("{} known, {} new", told.known, told.findings.size());
    return told.findings.empty() ? all : fmt::format("{} ({})", all, count_words(told.findings));
}

}  // namespace report
