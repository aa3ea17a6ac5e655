#include "cli/follow.hpp"

#include <chrono>

#include "cli/check_target.hpp"
#include "cli/clock.hpp"
#include "cli/progress.hpp"
#include "disk/served_file.hpp"
#include "links/crawl/crawl.hpp"
#include "site/url_path.hpp"
#include "text/fingerprint.hpp"
#include "web/ask.hpp"

namespace cli {
namespace {

/// Files that hosts read and do not serve.
bool is_served(const std::string& path) {
    return !path.starts_with('_') && !path.ends_with(".gz") && !path.ends_with(".br") && path != ".htaccess";
}

/// By the addresses at which the host serves them, below the folder of `start`.
std::map<std::string, links::Published> published_in(const std::string& folder, const links::Url& start) {
    std::map<std::string, links::Published> published;
    if (folder.empty()) return published;
    for (const auto& file : list_folder(folder, {}).site.files) {
        if (!is_served(file.path)) continue;
        const auto address = links::parse_url("." + site::UrlPath::of_file(file.path).href(), &start);
        const auto bytes = disk::read_served_file(folder, file.path, links::longest_answer - 1);
        if (address && bytes) published[address->href()] = {folder + "/" + file.path, text::fingerprint(*bytes)};
    }
    return published;
}

links::Manners manners_for(const links::Url& start, const Following& wanted, const WebOptions& web) {
    auto manners = manners_of(web, {});
    manners.whole_run = std::chrono::minutes(wanted.minutes);
    manners.robots_txt = !wanted.ignores_robots;
    if (auto own = links::HostPattern::parse(start.host.value_or(""))) manners.allowed_hosts.push_back(std::move(*own));
    return manners;
}

}  // namespace

std::optional<links::Url> site_address(const std::string& target) {
    const auto url = links::parse_url(target);
    const bool of_web = url && (url->scheme == "http" || url->scheme == "https");
    return of_web ? std::optional(*url) : std::nullopt;
}

links::Checked follow(const links::Url& start, const Following& wanted, const WebOptions& web, links::Listing listing,
                      bool wants_web, const Options& options) {
    links::Crawl crawl({start, wanted.most_addresses, published_in(wanted.compare, start), wants_web});
    const auto manners = manners_for(start, wanted, web);
    links::Round round(manners, now());
    web::Transport transport(transport_settings(web, manners, ""));
    Progress progress(!options.quiet);
    const auto clock = clock_from_now();
    const auto ask_fresh = [&] {
        for (auto& target : crawl.fresh()) round.add(std::move(target));
    };
    ask_fresh();
    web::ask_all(round, transport, clock, [&](std::vector<links::Evidence> evidence) {
        for (auto& one : evidence) crawl.take(std::move(one));
        ask_fresh();
        progress.show(crawl.known() - round.open(), crawl.known(), clock());
    });
    return crawl.checked(listing);
}

}  // namespace cli
