#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "checks/checks.hpp"
#include "cli/commands.hpp"
#include "cli/destination.hpp"
#include "cli/make.hpp"
#include "cli/output.hpp"
#include "disk/releases.hpp"
#include "host/compress.hpp"
#include "site/url_path.hpp"
#include "text/json.hpp"
#include "web/fetch.hpp"

namespace cli {
namespace {

constexpr size_t sample_size = 20;  ///< pages that the host is asked for afterwards

/// False, with the reason on standard error, if a larger share of the published pages would vanish than the target allows.
bool few_vanish(const model::PublishTarget& target, const std::vector<std::string>& published, const site::Site& site) {
    const auto vanish = std::count_if(published.begin(), published.end(), [&](const auto& path) { return !site.find(path); });
    if (size_t(vanish) * 100 <= size_t(target.may_vanish) * published.size()) return true;
    warn(
        "csa: {} of {} published pages would vanish from \"{}\", which allows {} %\n"
        "  help: if that is meant, raise \"may_vanish\" of the target in site.yaml for this once\n",
        vanish, published.size(), target.name, target.may_vanish);
    return false;
}

void print_plan(const host::Plan& plan, const Options& options) {
    if (options.format == Format::json) {
        const nlohmann::ordered_json all{{"version", 1}, {"new", plan.fresh}, {"changed", plan.changed}, {"deleted", plan.gone}};
        return put(text::json_text(all) + "\n");
    }
    for (const auto& path : plan.fresh) answer("new      {}\n", path);
    for (const auto& path : plan.changed) answer("changed  {}\n", path);
    for (const auto& path : plan.gone) answer("delete   {}\n", path);
}

/// Pages of the plan, spread evenly over it; the home page always.
std::vector<std::string> sample_of(const host::Plan& plan) {
    auto pages = plan.fresh;
    pages.insert(pages.end(), plan.changed.begin(), plan.changed.end());
    std::erase_if(pages, [](const auto& path) { return !path.ends_with("index.html"); });
    std::vector<std::string> sample{"index.html"};
    const size_t step = pages.size() / sample_size + 1;
    for (size_t i = 0; i < pages.size(); i += step) sample.push_back(pages[i]);
    return sample;
}

/// Asks the host for some of what was sent; says on standard error which of its answers is the first that is another page.
Outcome ask_host(const site::Site& site, const host::Plan& plan, const WebOptions& web) {
    const auto root = site.host + site.base_path.substr(0, site.base_path.size() - 1);
    for (const auto& path : sample_of(plan)) {
        const auto url = root + site::UrlPath::of_file(path).href();
        const auto* file = site.find(path);
        if (!file || web::fetch(url, "csa/" + web.version, web.ca_file) == file->bytes) continue;
        warn(
            "csa: {} does not show what was published\n  help: is that the \"address\" in site.yaml, and does the host "
            "serve this "
            "target? A cache between may need an hour\n",
            url);
        return refused;
    }
    return fine;
}

Outcome roll_back(const model::PublishTarget& target, const Options& options) {
    if (target.folder.empty()) {
        warn("csa: \"{}\" keeps no releases to go back to\n  help: take the change out of the content and publish again\n",
             target.name);
        return misused;
    }
    const disk::Releases releases(target.folder, not_for_releases(options));
    const auto names = releases.names();
    const auto at = std::find(names.begin(), names.end(), releases.current().value_or(""));
    if (at == names.begin() || at == names.end()) {
        warn("csa: \"{}\" holds no release before the current one\n  help: only the last {} are kept\n", target.name,
             target.keep);
        return refused;
    }
    releases.switch_to(*std::prev(at));
    say(options, fmt::format("{}: back to release {}", target.name, *std::prev(at)));
    return fine;
}

Outcome send(Made made, const model::PublishTarget& target, const Options& options, Publish wanted, const WebOptions& web) {
    report::Report report;
    if (target.compressed) host::add_compressed(made.site);
    const auto destination = open_destination(target, options);
    const auto before = destination->manifest();
    const auto published = host::pages_of(before);
    checks::check_vanished(published, paths_of(made.site), made.hidden, target.name, report);
    if (report.has_errors()) return print(report, options), refused;
    if (!few_vanish(target, published, made.site)) return refused;

    const auto plan = host::make_plan(host::manifest_of(made.site), before, destination->sizes());
    if (wanted == Publish::show) return print_plan(plan, options), fine;
    if (plan.empty()) return say(options, target.name + ": nothing changed"), fine;
    destination->carry_out(plan, made.site);
    say(options,
        fmt::format("{}: {} new, {} changed, {} deleted", target.name, plan.fresh.size(), plan.changed.size(), plan.gone.size()));
    return ask_host(made.site, plan, web);
}

}  // namespace

Outcome publish(const Options& options, const std::string& name, Publish wanted, const WebOptions& web) {
    const auto settings = read_as_it_is(options).settings;
    const auto* target = find_target(settings, name);
    if (!target) return misused;
    if (wanted == Publish::roll_back) return roll_back(*target, options);  // even if the content is full of mistakes
    if (!has_address(settings, options)) return refused;
    report::Report report;
    auto searchable = options;
    searchable.search = Search::made;
    auto made = make(searchable, report);
    if (made) check_pages(*made, options, report);
    if (!made || report.has_errors()) return print(report, options), refused;
    return send(std::move(*made), *target, options, wanted, web);
}

}  // namespace cli
