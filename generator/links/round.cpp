#include "links/round.hpp"

#include "text/fingerprint.hpp"

namespace links {

void Round::Asking::await_suspend(std::coroutine_handle<> waiter) {
    waiter_ = waiter;
    round_.queue_.push(request.host, this, delay_ > Instant(0) ? round_.now_ + delay_ : Instant(0));
}

void Round::Known::settle(KnownPage found) {
    page = std::move(found);
    const auto resumed = std::exchange(waiting, {});
    for (const auto waiter : resumed) waiter.resume();
}

Task<bool> Round::run(Target target, Visits& of_host) {
    auto ended = visit(*this, std::move(target));
    auto evidence = co_await ended;
    finished_.push_back(std::move(evidence));
    --open_;
    --of_host.under_way;
    with_room_.push_back(&of_host);
    co_return true;
}

void Round::add(Target target) {
    ++open_;
    target.url.username.clear(), target.url.password.clear();
    target.url.fragment.reset();
    auto& of_host = hosts_[target.url.host.value_or("")];
    of_host.waiting.push_back(std::move(target));
    with_room_.push_back(&of_host);
}

/// Twice as many as may ask at once: some wait for other hosts, to which they were redirected.
void Round::begin_visits(Visits& of_host) {
    while (of_host.under_way < 2 * manners_.per_host && !of_host.waiting.empty()) {
        ++of_host.under_way;
        running_.push_back(run(std::move(of_host.waiting.front()), of_host));
        of_host.waiting.pop_front();
        running_.back().start();
    }
}

Round::Asking* Round::next(Instant now) {
    now_ = now;
    while (!with_room_.empty()) {
        auto* const of_host = with_room_.back();
        with_room_.pop_back();
        begin_visits(*of_host);
    }
    return queue_.pop(now).value_or(nullptr);
}

void Round::take(Asking& asking, Answer answer, int ms, Instant now) {
    now_ = now;
    queue_.done(asking.request.host);
    asking.answer = std::move(answer);
    asking.ms = ms;
    asking.waiter_.resume();
}

std::vector<Evidence> Round::finished() {
    if (!finished_.empty()) running_.remove_if([](const Task<bool>& visit) { return visit.done(); });
    return std::exchange(finished_, {});
}

std::uint64_t Round::chance(std::string_view about) const {
    const auto hash = text::fingerprint(about, text::fingerprint("") ^ seed_);
    return hash ^ hash >> 29;
}

}  // namespace links
