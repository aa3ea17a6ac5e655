#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "checks/checks.hpp"
#include "cli/commands.hpp"
#include "cli/make.hpp"
#include "model/due.hpp"

namespace cli {
namespace {

constexpr int days_ahead = 60;  ///< for which expiries are foretold

using Json = nlohmann::ordered_json;

std::string place_words(const text::Place& place) { return fmt::format("{}:{}:{}", place.file, place.line, place.column); }

void print_text(const std::vector<checks::Expiry>& expiring, const Options& options) {
    for (const auto& one : expiring) {
        const auto& entry = *one.entry;
        fmt::print("{}  in {:>4} days       {} \"{}\" expires and is linked from {} {}\n", one.day.iso(),
                   text::days_between(options.today, one.day), model::name(entry.ref.kind), entry.title, one.links.size(),
                   one.links.size() == 1 ? "place" : "places");
        fmt::print("            {}:{}\n", entry.place.file, entry.place.line);
        for (const auto& place : one.links) fmt::print("            linked at {}\n", place_words(place));
    }
    if (!expiring.empty()) fmt::print("{} to expire within {} days\n", expiring.size(), days_ahead);
}

Json to_json(const std::vector<checks::Expiry>& expiring, const Options& options) {
    auto list = Json::array();
    for (const auto& one : expiring) {
        auto links = Json::array();
        for (const auto& place : one.links)
            links.push_back({{"file", place.file}, {"line", place.line}, {"column", place.column}});
        list.push_back({{"kind", model::name(one.entry->ref.kind)},
                        {"title", one.entry->title},
                        {"expires", one.day.iso()},
                        {"days_left", text::days_between(options.today, one.day)},
                        {"file", one.entry->place.file},
                        {"line", one.entry->place.line},
                        {"linked_from", links}});
    }
    return list;
}

void print_text(const std::vector<model::Due>& due, const Options& options) {
    for (const auto& one : due) {
        fmt::print("{}  {:>5} days overdue  {}: {}\n", one.since.iso(), text::days_between(one.since, options.today),
                   model::words(one.kind), one.what);
        fmt::print("            {}:{}{}\n", one.place.file, one.place.line, one.entry ? "  " + one.entry->title : "");
    }
    fmt::print("{} overdue on {}\n", due.size(), options.today.long_form());
}

Json to_json(const std::vector<model::Due>& due, const Options& options) {
    auto list = Json::array();
    for (const auto& one : due)
        list.push_back({{"kind", model::words(one.kind)},
                        {"what", one.what},
                        {"due", one.since.iso()},
                        {"days_overdue", text::days_between(one.since, options.today)},
                        {"file", one.place.file},
                        {"line", one.place.line},
                        {"title", one.entry ? Json(one.entry->title) : Json(nullptr)}});
    return list;
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
    const auto expiring = checks::expiring(*portal, options.today, days_ahead);
    if (options.format == Format::json) {
        const Json all{{"version", 1},
                       {"today", options.today.iso()},
                       {"overdue", to_json(due, options)},
                       {"expiring", to_json(expiring, options)}};
        fmt::print("{}\n", all.dump());
    } else {
        print_text(due, options);
        print_text(expiring, options);
    }
    return fine;
}

}  // namespace cli
