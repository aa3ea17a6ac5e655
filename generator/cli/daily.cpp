#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "build/make.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/targets.hpp"
#include "disk/lock.hpp"
#include "disk/rewrite_file.hpp"
#include "links/register/check.hpp"
#include "text/json.hpp"

namespace cli {
namespace {

/// Links that this run's visits found in another state than the run before.
struct News {
    std::vector<std::string> broke, mended;

    bool empty() const { return broke.empty() && mended.empty(); }
};

News news_of(const links::Knowledge& knowledge, int run) {
    News news;
    for (const auto& [link, attempts] : knowledge.history) {
        if (attempts.back().run != run) continue;
        const auto change = links::change(attempts, knowledge.policy);
        if (change == links::Change::newly_broken) news.broke.push_back(link);
        if (change == links::Change::mended) news.mended.push_back(link);
    }
    return news;
}

/// To standard output, for someone's mailbox; silent without news.
void print_news(const News& news, const model::Settings& settings, const Options& options) {
    if (news.empty()) return;
    answer("{}, {}: {} links to other sites broke, {} work again.\n", settings.title, options.today.long_form(),
           news.broke.size(), news.mended.size());
    for (const auto& link : news.broke) answer("  broken       {}\n", link);
    for (const auto& link : news.mended) answer("  works again  {}\n", link);
    if (!news.broke.empty())
        answer("\"csa status\" says where they are in the content, \"csa relink\" which can be fixed at once.\n");
}

void write_health(const std::string& file, const links::Checked& checked, const News& news, const Asked& asked) {
    const nlohmann::ordered_json health{{"version", 1},
                                        {"last_good_run", text::iso(now())},
                                        {"pages", checked.pages},
                                        {"links", checked.links},
                                        {"broken", checked.broken},
                                        {"left_out", asked.left_out},
                                        {"newly_broken", news.broke},
                                        {"works_again", news.mended}};
    disk::rewrite_file(file, text::json_text(health, 2) + "\n");
}

}  // namespace

Outcome daily(const Options& options, const std::string& target, const WebOptions& web) {
    const auto folder = options.state.substr(0, options.state.rfind('/') + 1);
    const disk::Lock lock(disk::find_out_folder(folder + "daily", {}));
    report::Report report;
    const auto made = build::make(options, report);
    if (!made) return print(report, options), refused;
    const auto& settings = made->portal.settings;
    if (!target.empty()) {  // before the web is asked, which takes long
        if (!find_target(settings, target)) return misused;
        if (!has_address(settings, options)) return refused;
    }
    auto checked = links::check(made->site, {links::Listing::not_ok, options.out});
    auto knowledge = made->known_links.knowledge();
    const auto asked = ask_web(checked, knowledge, web, manners_of(web, settings.link_policy), settings.mailbox, options);
    const auto news = news_of(knowledge, asked.run);
    links::judge(checked, links::Register(std::move(knowledge)), links::Listing::not_ok);

    print_news(news, settings, options);
    if (!target.empty())  // made anew: the register of links shows what was just learnt
        if (const auto outcome = publish(options, target, Publish::send, web)) return outcome;
    if (asked.network == Network::up) write_health(folder + "health.json", checked, news, asked);
    return fine;
}

}  // namespace cli
