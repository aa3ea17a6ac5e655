#include "cli/ask_web.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "cli/clock.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "links/visits/network.hpp"
#include "web/ask.hpp"
#include "web/memory.hpp"

namespace cli {
namespace {

std::string user_agent(const std::string& version, const std::string& mailbox) {
    return mailbox.empty() ? "csa/" + version : fmt::format("csa/{} (+mailto:{})", version, mailbox);
}

/// What the answer says of no link that is known to be broken or fine: that it could not be checked.
void tell_gaps(const Asked& asked, const links::Manners& manners) {
    if (asked.left_out)
        warn(
            "csa: {} links to other sites were not checked this time: the {} minutes for the run were over\n"
            "  help: the next run begins with them; \"run_minutes\" under \"link_policy\" in site.yaml gives it longer\n",
            asked.left_out, std::chrono::duration_cast<std::chrono::minutes>(manners.whole_run).count());
    if (asked.faults)
        warn(
            "csa: {} links to other sites could not be checked by a mistake of this program\n"
            "  help: \"csa check --external\" names them; please report it\n",
            asked.faults);
}

}  // namespace

web::Clock clock_from_now() {
    const auto began = std::chrono::steady_clock::now();
    return [began] { return std::chrono::duration_cast<links::Instant>(std::chrono::steady_clock::now() - began); };
}

web::TransportSettings transport_settings(const WebOptions& wanted, const links::Manners& manners, const std::string& mailbox) {
    return {user_agent(wanted.version, mailbox), wanted.ca_file, manners.allowed_hosts};
}

links::Manners manners_of(const WebOptions& wanted, const model::LinkPolicy& policy) {
    links::Manners manners;
    manners.per_host = wanted.per_host;
    manners.pace = links::Instant(wanted.pace_ms);
    manners.timeout = std::chrono::seconds(wanted.timeout_seconds);
    manners.whole_run = std::chrono::minutes(std::max(1, policy.run_minutes));
    manners.robots_txt = policy.robots_txt;
    manners.allowed_hosts = {wanted.allowed_hosts.begin(), wanted.allowed_hosts.end()};
    manners.allowed_hosts.insert(policy.allow_private.begin(), policy.allow_private.end());
    return manners;
}

Asked ask_web(const links::Checked& checked, links::Knowledge& knowledge, const WebOptions& wanted, const links::Manners& manners,
              const std::string& mailbox, const Options& options) {
    std::optional<web::Memory> memory;
    if (!options.state.empty()) memory.emplace(options.state), knowledge.history = links::believed(memory->history(), now());
    const int run = memory ? memory->begin_run(now()) : 1;
    auto targets = links::targets(checked, knowledge, now());
    links::Round round(manners, now());
    const size_t total = targets.size();
    for (auto& target : targets) round.add(std::move(target));

    web::Transport transport(transport_settings(wanted, manners, mailbox));
    Progress progress(!options.quiet);
    const auto clock = clock_from_now();
    Asked asked{run, Network::up};
    web::ask_all(round, transport, clock, [&](const std::vector<links::Evidence>& evidence) {
        std::vector<web::Recorded> visits;
        for (const auto& one : evidence)
            for (auto& visit : links::attempts_of(one, knowledge)) visits.push_back(std::move(visit));
        if (memory) memory->record(run, visits);
        for (auto& [link, attempt] : visits) {
            asked.left_out += attempt.problem == links::Problem::left_out;
            asked.faults += attempt.problem == links::Problem::program_fault;
            attempt.run = run, knowledge.history[link].push_back(attempt);
        }
        progress.show(total - round.open(), total, clock());
    });

    tell_gaps(asked, manners);
    if (links::network_was_down(knowledge.history, run)) {
        asked.network = Network::down;
        const auto links = links::discount(knowledge.history, run);
        if (memory) memory->discount(run, links);
        say(options,
            fmt::format("our own network seems to have been down: {} links without an answer are not counted against anyone",
                        links.size()));
    }
    if (memory) memory->end_run(run, now());
    return asked;
}

}  // namespace cli
