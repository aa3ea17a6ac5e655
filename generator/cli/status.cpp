#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/make.hpp"
#include "model/due.hpp"

namespace cli {
namespace {

void print_text(const std::vector<model::Due>& due, const Options& options) {
    for (const auto& one : due) {
        fmt::print("{}  {:>5} days overdue  {}: {}\n", one.since.iso(), text::days_between(one.since, options.today),
                   model::words(one.kind), one.what);
        fmt::print("            {}:{}{}\n", one.place.file, one.place.line, one.entry ? "  " + one.entry->title : "");
    }
    fmt::print("{} overdue on {}\n", due.size(), options.today.long_form());
}

void print_json(const std::vector<model::Due>& due, const Options& options) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& one : due)
        list.push_back({{"kind", model::words(one.kind)},
                        {"what", one.what},
                        {"due", one.since.iso()},
                        {"days_overdue", text::days_between(one.since, options.today)},
                        {"file", one.place.file},
                        {"line", one.place.line},
                        {"title", one.entry ? nlohmann::ordered_json(one.entry->title) : nlohmann::ordered_json(nullptr)}});
    fmt::print("{}\n", nlohmann::ordered_json{{"version", 1}, {"today", options.today.iso()}, {"overdue", list}}.dump());
}

}  // namespace

Outcome status(const Options& options) {
    report::Report report;
    const auto portal = read_content(options, report);
    if (!portal) {
        print(report, options);
        return refused;
    }
    const auto due = model::overdue(*portal, options.today);
    options.format == Format::json ? print_json(due, options) : print_text(due, options);
    return fine;
}

}  // namespace cli
