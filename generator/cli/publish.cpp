#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "build/make.hpp"
#include "checks/checks.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/targets.hpp"
#include "host/compress.hpp"
#include "publish/safeguards.hpp"
#include "text/json.hpp"
#include "web/fetch.hpp"

namespace cli {
namespace {

void warn_of(const publish::Notice& notice) { warn("csa: {}\n  help: {}\n", notice.message, notice.help); }

publish::Surroundings surroundings(const Options& options) { return {{options.content, options.theme, options.out}, {}}; }

void print_plan(const host::Plan& plan, const Options& options) {
    if (options.format == Format::json) {
        const nlohmann::ordered_json all{{"version", 1}, {"new", plan.fresh}, {"changed", plan.changed}, {"deleted", plan.gone}};
        return put(text::json_text(all) + "\n");
    }
    for (const auto& path : plan.fresh) answer("new      {}\n", path);
    for (const auto& path : plan.changed) answer("changed  {}\n", path);
    for (const auto& path : plan.gone) answer("delete   {}\n", path);
}

Outcome roll_back(const model::PublishTarget& target, const Options& options) {
    if (!publish::keeps_releases(target)) {
        warn("csa: \"{}\" keeps no releases to go back to\n  help: take the change out of the content and publish again\n",
             target.name);
        return misused;
    }
    const auto release = publish::go_back(target, surroundings(options));
    if (!release) return warn_of(release.error()), refused;
    say(options, fmt::format("{}: back to release {}", target.name, *release));
    return fine;
}

Outcome send(build::Made made, const model::PublishTarget& target, const Options& options, Publish wanted,
             const WebOptions& web) {
    report::Report report;
    if (target.compressed) host::add_compressed(made.site);
    auto around = surroundings(options);
    const auto destination = publish::open_destination(target, around);
    for (const auto& notice : around.notices) warn_of(notice);
    const auto before = destination->manifest();
    const auto published = host::pages_of(before);
    checks::check_vanished(published, build::paths_of(made.site), made.hidden, target.name, report);
    if (report.has_errors()) return print(report, options), refused;
    if (const auto why = publish::too_many_vanish(target, published, made.site)) return warn_of(*why), refused;

    const auto plan = host::make_plan(host::manifest_of(made.site), before, destination->sizes());
    if (wanted == Publish::show) return print_plan(plan, options), fine;
    if (plan.empty()) return say(options, target.name + ": nothing changed"), fine;
    destination->carry_out(plan, made.site);
    say(options,
        fmt::format("{}: {} new, {} changed, {} deleted", target.name, plan.fresh.size(), plan.changed.size(), plan.gone.size()));
    if (!publish::is_served(target)) return fine;
    const auto fetch = [&](const std::string& url) { return web::fetch(url, "csa/" + web.version, web.ca_file); };
    const auto differs = publish::host_differs(made.site, plan, fetch);
    if (differs) warn_of(*differs);
    return differs ? refused : fine;
}

}  // namespace

Outcome publish(const Options& options, const std::string& name, Publish wanted, const WebOptions& web) {
    const auto settings = build::read_as_it_is(options).settings;
    const auto* target = find_target(settings, name);
    if (!target) return misused;
    if (wanted == Publish::roll_back) return roll_back(*target, options);  // even if the content is full of mistakes
    if (!has_address(settings, options)) return refused;
    report::Report report;
    auto searchable = options;
    searchable.search = build::Search::made;
    searchable.now = now();  // later than the visits of a daily run before it
    auto made = build::make(searchable, report);
    if (made) build::check_pages(*made, options, report);
    if (!made || report.has_errors()) return print(report, options), refused;
    return send(std::move(*made), *target, options, wanted, web);
}

}  // namespace cli
