#include <unordered_map>

#include <fmt/format.h>

#include "checks/checks.hpp"

namespace checks {
namespace {

/// The first page that says a thing, by what it says.
using First = std::unordered_map<std::string_view, const model::Entry*>;

void check_title(const model::Entry& entry, First& titles, report::Report& report) {
    const auto [first, is_new] = titles.try_emplace(entry.title, &entry);
    if (is_new) return;
    report.add(report::Kind::title_twice, entry.place,
               fmt::format("the title \"{}\" is also that of {}", entry.title, first->second->place.file),
               "say in both titles what sets them apart, such as the area or the years");
}

void check_description(const model::Entry& entry, First& descriptions, report::Report& report) {
    if (entry.summary.empty()) {
        report.add(report::Kind::description_missing, entry.place, fmt::format("the page \"{}\" has no description", entry.title),
                   "add a line \"summary: …\": one sentence that search engines and lists show below the title");
        return;
    }
    const auto [first, is_new] = descriptions.try_emplace(entry.summary, &entry);
    if (is_new) return;
    report.add(report::Kind::description_twice, entry.place,
               fmt::format("the description of \"{}\" is also that of {}", entry.title, first->second->place.file),
               "say in the summary of each what only that page contains");
}

}  // namespace

void check_titles(const model::Portal& portal, text::Date today, report::Report& report) {
    if (!portal.settings.page_rules) return;
    First titles, descriptions;
    portal.each([&](const model::Entry& entry) {
        const bool has_page = entry.address.find('#') == std::string::npos;
        const bool is_written = entry.place.line > 0;  // else it is a list that stands for a missing index.md
        if (!has_page || !is_written || !entry.publication.hidden_because(today).empty()) return;
        check_title(entry, titles, report);
        check_description(entry, descriptions, report);
    });
}

}  // namespace checks
