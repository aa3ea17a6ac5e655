#include "links/network.hpp"

#include <algorithm>
#include <map>

namespace links {
namespace {

struct Host {
    bool answers = false;
    bool answered_before = false;
};

}  // namespace

bool never_arrived(const Attempt& attempt) {
    return attempt.problem == Problem::no_such_host || attempt.problem == Problem::not_connected ||
           attempt.problem == Problem::no_answer || attempt.problem == Problem::cut_off;
}

bool network_was_down(const std::vector<Visited>& run) {
    std::map<std::string, Host> hosts;
    for (const auto& visit : run) {
        auto& host = hosts[visit.host];
        host.answers |= !never_arrived(*visit.now);
        host.answered_before |= visit.before && !never_arrived(*visit.before);
    }
    const auto count = [&](auto which) {
        return std::count_if(hosts.begin(), hosts.end(), [&](auto& one) { return which(one.second); });
    };
    if (count([](const Host& host) { return host.answers; }) == 0) return hosts.size() >= 2;
    const auto before = count([](const Host& host) { return host.answered_before; });
    const auto lost = count([](const Host& host) { return host.answered_before && !host.answers; });
    return lost >= 3 && lost * 2 >= before;
}

}  // namespace links
