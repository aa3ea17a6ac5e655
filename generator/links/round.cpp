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

Task<bool> Round::run(Target target) {
    auto ended = visit(*this, std::move(target));
    auto evidence = co_await ended;
    finished_.push_back(std::move(evidence));
    --open_;
    co_return true;
}

void Round::add(Target target) {
    ++open_;
    target.url.username.clear(), target.url.password.clear();
    target.url.fragment.reset();
    visits_.push_back(run(std::move(target)));
    visits_.back().start();
}

Round::Asking* Round::next(Instant now) {
    now_ = now;
    return queue_.pop(now).value_or(nullptr);
}

void Round::take(Asking& asking, Answer answer, int ms, Instant now) {
    now_ = now;
    queue_.done(asking.request.host);
    asking.answer = std::move(answer);
    asking.ms = ms;
    asking.waiter_.resume();
}

std::vector<Evidence> Round::finished() { return std::exchange(finished_, {}); }

std::uint64_t Round::chance(std::string_view about) const {
    const auto hash = text::fingerprint(about, text::fingerprint("") ^ seed_);
    return hash ^ hash >> 29;
}

}  // namespace links
