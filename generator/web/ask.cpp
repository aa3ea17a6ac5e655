#include "web/ask.hpp"

#include <algorithm>
#include <utility>

namespace web {
namespace {

constexpr links::Instant longest_wait{1000};

/// How long nothing can happen but the end of what is under way.
links::Instant until_next(const links::Round& round, links::Instant now) {
    const auto next = round.next_time();
    return next ? std::clamp(*next - now, links::Instant(0), longest_wait) : longest_wait;
}

}  // namespace

void ask_all(links::Round& round, Transport& transport, const Clock& now, const Sink& sink) {
    while (!round.done()) {
        while (auto* asking = round.next(now())) transport.begin(*asking);
        for (auto& ended : transport.wait(until_next(round, now())))
            round.take(*ended.asking, std::move(ended.answer), ended.ms, now());
        if (auto finished = round.finished(); !finished.empty()) sink(std::move(finished));
    }
}

}  // namespace web
