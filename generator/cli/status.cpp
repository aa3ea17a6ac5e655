#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

#include "build/make.hpp"
#include "checks/checks.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "link_reports/telling.hpp"
#include "model/due.hpp"
#include "text/json.hpp"

namespace cli {
namespace {

constexpr int days_ahead = 60;  ///< for which expiries are foretold

using Json = nlohmann::ordered_json;

std::string place_words(const text::Place& place) { return fmt::format("{}:{}:{}", place.file, place.line, place.column); }

void print_text(const std::vector<checks::Expiry>& expiring, const Options& options) {
    for (const auto& one : expiring) {
        const auto& entry = *one.entry;
        answer("{}  in {:>4} days       {} \"{}\" expires and is linked from {} {}\n", one.day.iso(),
               text::days_between(options.today, one.day), model::name(entry.ref.kind), entry.title, one.links.size(),
               one.links.size() == 1 ? "place" : "places");
        answer("            {}:{}\n", entry.place.file, entry.place.line);
        for (const auto& place : one.links) answer("            linked at {}\n", place_words(place));
    }
    if (!expiring.empty()) answer("{} to expire within {} days\n", expiring.size(), days_ahead);
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
        answer("{}  {:>5} days overdue  {}: {}\n", one.since.iso(), text::days_between(one.since, options.today),
               model::words(one.kind), one.what);
        answer("            {}:{}{}\n", one.place.file, one.place.line, one.entry ? "  " + one.entry->title : "");
    }
    answer("{} overdue on {}\n", due.size(), options.today.long_form());
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

bool is_troubled(const links::Result& link) {
    const auto problem = link.verdict.problem;
    return link.verdict.status == links::Status::broken || problem == links::Problem::move_planned ||
           problem == links::Problem::moved_as_planned;
}

/// Links that are broken, or about to move, by the memory of visits; the longest broken first.
std::vector<links::Result> troubled_links(const build::Made& made, const Options& options) {
    auto checked = links::check(made.site, {links::Listing::not_ok, options.out});
    links::judge(checked, made.known_links, links::Listing::all);
    std::erase_if(checked.results, std::not_fn(is_troubled));
    std::stable_sort(checked.results.begin(), checked.results.end(), [](const auto& a, const auto& b) {
        const auto since = a.verdict.first_broken(), other = b.verdict.first_broken();
        return since && (!other || *since < *other);
    });
    return std::move(checked.results);
}

int days_broken(const links::Result& link, const Options& options) {
    const auto since = link.verdict.first_broken();
    return since ? text::days_between(*since, options.today) : 0;
}

void print_text(const std::vector<links::Result>& links, const Options& options) {
    for (const auto& link : links) {
        const auto since = link.verdict.first_broken();
        const auto age = since ? fmt::format("{:>5} days broken ", days_broken(link, options)) : "announced";
        answer("{:10}  {:<18} {}\n", link_reports::iso_or_empty(since), age, link.verdict.words.message);
        if (link.source) answer("            {}\n", place_words(*link.source));
        answer("            help: {}\n", link.verdict.words.help);
    }
    if (!links.empty()) answer("{} links to other sites need attention\n", links.size());
}

Json to_json(const std::vector<links::Result>& links, const Options& options) {
    auto list = Json::array();
    for (const auto& link : links) {
        const auto& verdict = link.verdict;
        const auto since = verdict.first_broken();
        list.push_back({{"url", link.target},
                        {"code", verdict.code()},
                        {"message", verdict.words.message},
                        {"broken_since", since ? Json(since->iso()) : Json(nullptr)},
                        {"days_broken", days_broken(link, options)},
                        {"owner", verdict.owner ? Json(*verdict.owner) : Json(nullptr)},
                        {"file", link.source ? Json(link.source->file) : Json(nullptr)},
                        {"line", link.source ? Json(link.source->line) : Json(nullptr)}});
    }
    return list;
}

/// When links were last asked for, and whether that is too long ago.
struct LastCheck {
    std::optional<text::Date> day;
    bool overdue;
};

LastCheck last_check(const links::Knowledge& knowledge, const Options& options) {
    std::optional<text::Date> last;
    for (const auto& [link, attempts] : knowledge.history) {
        const auto day = text::Date::in_britain(text::to_unix(attempts.back().at));
        if (!last || *last < day) last = day;
    }
    return {last, !last || text::days_between(*last, options.today) > knowledge.policy.check_every_days};
}

void print_text(const LastCheck& check) {
    if (!check.overdue) return;
    answer("links to other sites were {}\n            help: is the timer running? \"csa check --external\" checks them now\n",
           check.day ? "last checked on " + check.day->long_form() : "never checked");
}

Json to_json(const LastCheck& check) {
    return {{"last", check.day ? Json(check.day->iso()) : Json(nullptr)}, {"overdue", check.overdue}};
}

}  // namespace

Outcome status(const Options& options) {
    report::Report report;
    const auto portal = build::read_content(options, report);
    const auto made = portal ? build::make(*portal, options, report) : std::nullopt;
    if (!made) {
        print(report, options);
        return refused;
    }
    const auto due = model::overdue(*portal, options.today);
    const auto expiring = checks::expiring(*portal, options.today, days_ahead);
    const auto check = last_check(made->known_links.knowledge(), options);
    const auto links = troubled_links(*made, options);
    if (options.format == Format::json) {
        const Json all{{"version", 1},
                       {"today", options.today.iso()},
                       {"overdue", to_json(due, options)},
                       {"expiring", to_json(expiring, options)},
                       {"links", to_json(links, options)},
                       {"check", to_json(check)}};
        put(text::json_text(all) + "\n");
    } else {
        print_text(due, options);
        print_text(expiring, options);
        print_text(links, options);
        print_text(check);
    }
    return fine;
}

}  // namespace cli
