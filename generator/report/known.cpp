#include "report/known.hpp"

#include <cctype>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "text/fingerprint.hpp"

namespace report {
namespace {

bool is_inside_path(std::string_view words, size_t at) {
    return at > 0 && (std::isalnum(static_cast<unsigned char>(words[at - 1])) ||
                      std::string_view("/._-").find(words[at - 1]) != std::string_view::npos);
}

using Sign = std::tuple<std::string, std::string, std::string>;  ///< code, file and fingerprint

std::string fingerprint_of(const Finding& finding, int number, const std::vector<std::string>& folders) {
    const auto words = fmt::format("{}\n{}\n{}", finding.code(), without_folders(finding.place.file, folders),
                                   without_folders(finding.message, folders));
    return fmt::format("{:016x}", text::fingerprint(number > 1 ? fmt::format("{}\n{}", words, number) : words));
}

}  // namespace

std::string without_folders(std::string words, const std::vector<std::string>& folders) {
    for (const auto& folder : folders) {
        if (folder.empty()) continue;
        const auto beginning = folder + "/";
        for (size_t at = 0; (at = words.find(beginning, at)) != std::string::npos;)
            if (is_inside_path(words, at)) ++at;
            else words.erase(at, beginning.size());
    }
    return words;
}

void put_fingerprints(std::vector<Finding>& findings, const std::vector<std::string>& folders) {
    std::map<std::tuple<Kind, std::string_view, std::string_view>, int> seen;
    for (auto& finding : findings)
        finding.fingerprint = fingerprint_of(finding, ++seen[{finding.kind, finding.place.file, finding.message}], folders);
}

Told told(std::vector<Finding> findings, const std::vector<Known>& known, const std::vector<std::string>& folders) {
    std::multimap<Sign, const Known*> lines;
    for (const auto& line : known) lines.emplace(Sign{line.code, line.file, line.fingerprint}, &line);
    Told told;
    for (auto& finding : findings) {
        const auto line =
            lines.find({std::string(finding.code()), without_folders(finding.place.file, folders), finding.fingerprint});
        const bool fits = line != lines.end() && finding.severity() == Severity::warning;
        if (fits && line->second->expired.empty()) ++told.known;
        else {
            if (fits) finding.help = fmt::format("{}{}{}", line->second->expired, finding.help.empty() ? "" : "; ", finding.help);
            told.findings.push_back(std::move(finding));
        }
        if (fits) lines.erase(line);
    }
    for (const auto& [sign, line] : lines) told.idle.push_back(line->place);
    return told;
}

}  // namespace report
