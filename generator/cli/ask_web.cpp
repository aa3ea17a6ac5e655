#include "cli/ask_web.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>

#include "cli/clock.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "links/register/settings_use.hpp"
#include "links/visits/network.hpp"
#include "web/ask.hpp"
#include "web/memory.hpp"

namespace cli {
namespace {

std::string user_agent(const std::string& version, const std::string& mailbox) {
    return mailbox.empty() ? "csa/" + version : fmt::format("csa/{} (+mailto:{})", version, mailbox);
}

/// Hosts that were allowed by name and that no link led to.
void tell_unused_hosts(const links::Checked& checked, const links::Knowledge& knowledge, const WebOptions& wanted) {
    std::set<std::string> addresses;
    for (const auto& result : checked.results) addresses.insert(result.target.str());
    for (const auto& [link, attempts] : knowledge.history)
        for (const auto& attempt : attempts) addresses.insert(attempt.final_url.str());
    const auto hosts = links::hosts_of(addresses);
    for (const auto& written : wanted.allowed_hosts) {
        const auto allowed = links::HostPattern::parse(written);
        if (std::none_of(hosts.begin(), hosts.end(), [&](const std::string& host) { return allowed && allowed->names(host); }))
            warn("csa: no link leads to \"{}\", which --allow-host names\n  help: {}\n", written,
                 links::advice_on_unused_host(written, hosts));
    }
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
    return {.user_agent = user_agent(wanted.version, mailbox),
            .ca_file = wanted.ca_file,
            .allowed_hosts = manners.allowed_hosts,
            .headers = wanted.headers};
}

std::optional<int> hours_of(const std::string& written) {
    const bool days = written.ends_with('d'), has_unit = days || written.ends_with('h');
    int number = 0;
    const char* const end = written.data() + written.size() - has_unit;
    const auto [read, error] = std::from_chars(written.data(), end, number);
    constexpr int longest_days = 3660;
    const int most = days ? longest_days : longest_days * 24;
    if (error != std::errc() || read != end || number < 0 || number > most) return std::nullopt;
    return days ? number * 24 : number;
}

std::string complaint_about_age(const std::string& written) {
    return hours_of(written) ? "" : fmt::format("\"{}\" is not a time such as 36h or 2d", written);
}

std::string complaint_about_host(const std::string& written) {
    if (links::HostPattern::parse(written)) return "";
    const auto meant = links::host_meant_by(written);
    return fmt::format("\"{}\" is not a host{}", written, meant.empty() ? "" : ": write " + meant);
}

links::Manners manners_of(const WebOptions& wanted, const model::LinkPolicy& policy) {
    links::Manners manners;
    manners.per_host = wanted.per_host;
    manners.pace = links::Instant(wanted.pace_ms);
    manners.timeout = std::chrono::seconds(wanted.timeout_seconds);
    manners.whole_run = std::chrono::minutes(std::max(1, policy.run_minutes));
    manners.robots_txt = policy.robots_txt;
    const auto allow = [&](const std::string& written) {
        if (auto host = links::HostPattern::parse(written)) manners.allowed_hosts.push_back(std::move(*host));
    };
    for (const auto& host : wanted.allowed_hosts) allow(host);
    for (const auto& host : policy.allow_private) allow(host.value);
    return manners;
}

Asked ask_web(const links::Checked& checked, links::Knowledge& knowledge, const WebOptions& wanted, const links::Manners& manners,
              const std::string& mailbox, const Options& options) {
    std::optional<web::Memory> memory;
    if (!options.state.empty()) memory.emplace(options.state), knowledge.history = links::believed(memory->history(), now());
    const int run = memory ? memory->begin_run(now()) : 1;
    if (wanted.max_age_hours) knowledge.policy.fresh_hours = *wanted.max_age_hours;
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
    tell_unused_hosts(checked, knowledge, wanted);
    return asked;
}

}  // namespace cli
