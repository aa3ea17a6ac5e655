#include "links/visits/network.hpp"

#include <algorithm>

namespace links {
namespace {

struct Host {
    bool answers = false;
    bool answered_before = false;
};

bool is_ours(const Attempt& attempt) { return info(attempt.problem).from == From::ourselves; }

/// No name, no connection, no answer.
bool never_arrived(const Attempt& attempt) {
    return attempt.problem == Problem::no_such_host || attempt.problem == Problem::not_connected ||
           attempt.problem == Problem::no_answer || attempt.problem == Problem::cut_off;
}

/// Of a link as it is kept: "https://example.org:8080/page" -> "example.org".
std::string_view host_of(std::string_view link) {
    link.remove_prefix(link.find("://") + 3);
    return link.substr(0, link.find_first_of(link.starts_with('[') ? "]" : ":/?#"));
}

std::map<std::string_view, Host> hosts_of(const History& history, int run) {
    std::map<std::string_view, Host> hosts;
    for (const auto& [link, attempts] : history) {
        if (attempts.empty() || attempts.back().run != run || is_ours(attempts.back())) continue;
        auto& host = hosts[host_of(link)];
        host.answers |= !never_arrived(attempts.back());
        const auto before =
            std::find_if(attempts.rbegin(), attempts.rend(), [&](const Attempt& one) { return one.run != run && !is_ours(one); });
        host.answered_before |= before != attempts.rend() && !never_arrived(*before);
    }
    return hosts;
}

}  // namespace

bool network_was_down(const History& history, int run) {
    const auto hosts = hosts_of(history, run);
    const auto count = [&](auto which) {
        return std::count_if(hosts.begin(), hosts.end(), [&](const auto& one) { return which(one.second); });
    };
    if (count([](const Host& host) { return host.answers; }) == 0) return hosts.size() >= 2;
    const auto before = count([](const Host& host) { return host.answered_before; });
    const auto lost = count([](const Host& host) { return host.answered_before && !host.answers; });
    return lost >= 3 && lost * 3 >= before;
}

std::vector<std::string> discount(History& history, int run) {
    std::vector<std::string> links;
    for (auto& [link, attempts] : history)
        for (auto& attempt : attempts) {
            if (attempt.run != run || !never_arrived(attempt)) continue;
            attempt.counts = false;
            if (links.empty() || links.back() != link) links.push_back(link);
        }
    return links;
}

}  // namespace links
