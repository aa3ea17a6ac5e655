// Who may be asked when: a good citizen's limits for each host and for all.
#pragma once

#include <algorithm>
#include <chrono>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "links/url/host_pattern.hpp"

namespace links {

/// Time since the run began.
using Instant = std::chrono::milliseconds;

struct Manners {
    int at_once = 64;                        ///< requests under way
    int per_host = 2;                        ///< of them at one host
    Instant pace{500};                       ///< between the beginnings of two requests at one host
    Instant timeout{20'000};                 ///< for one link, with all its redirects and second attempts
    Instant whole_run = Instant::max();      ///< for all links together: those that are still open then are left out
    bool robots_txt = false;                 ///< whether it is asked and obeyed
    std::vector<HostPattern> allowed_hosts;  ///< may have private addresses and any port
};

/// Things that wait for their host's turn, each host's in order. Of several hosts the one that has been ready longest comes
/// first; a host keeps its turn while it may begin more, so that connections are used again.
template <class Thing>
class Queue {
public:
    explicit Queue(const Manners& manners) : manners_(manners) {}

    void push(const std::string& host, Thing thing, Instant not_before) {
        auto& waiting = lines_[host].waiting;
        waiting.push_back(std::move(thing));
        try {
            hold(host, not_before);
        } catch (...) {  // the thing is gone with whoever brought it
            waiting.pop_back();
            throw;
        }
    }

    /// The next that may begin at `now`; nothing if all have to wait.
    std::optional<Thing> pop(Instant now) {
        if (under_way_ >= manners_.at_once || order_.empty() || order_.begin()->first > now) return std::nullopt;
        const auto host = order_.begin()->second;
        auto& line = lines_[host];
        order_.erase(order_.begin());
        line.queued = false;
        auto thing = std::move(line.waiting.front());
        line.waiting.pop_front();
        ++line.under_way, ++under_way_;
        if (manners_.pace > Instant(0)) line.ready = now + manners_.pace;
        enqueue(host, line);
        return thing;
    }

    void done(const std::string& host) {
        auto& line = lines_[host];
        --line.under_way, --under_way_;
        enqueue(host, line);
    }

    /// Nothing begins at `host` before `until`.
    void hold(const std::string& host, Instant until) {
        auto& line = lines_[host];
        if (line.queued) order_.erase({line.ready, host});
        line.queued = false;
        line.ready = std::max(line.ready, until);
        enqueue(host, line);
    }

    /// When the next may begin, if nothing else happens; nothing while all wait for answers.
    std::optional<Instant> next() const {
        if (under_way_ >= manners_.at_once || order_.empty()) return std::nullopt;
        return order_.begin()->first;
    }

private:
    struct Line {
        std::deque<Thing> waiting;
        Instant ready{0};
        int under_way = 0;
        bool queued = false;  ///< stands in `order_`
    };

    void enqueue(const std::string& host, Line& line) {
        if (line.queued || line.waiting.empty() || line.under_way >= manners_.per_host) return;
        order_.insert({line.ready, host});
        line.queued = true;
    }

    Manners manners_;
    std::unordered_map<std::string, Line> lines_;
    std::set<std::pair<Instant, std::string>> order_;
    int under_way_ = 0;
};

}  // namespace links
