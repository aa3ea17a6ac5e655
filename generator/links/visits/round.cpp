#include "links/visits/round.hpp"

#include "text/fingerprint.hpp"

namespace links {
namespace {

std::string words_of(const std::exception_ptr& fault) {
    try {
        std::rethrow_exception(fault);
    } catch (const std::exception& known) {
        return known.what();
    } catch (...) {
        return "no reason given";
    }
}

}  // namespace

void Round::Asking::await_suspend(std::coroutine_handle<> waiter) {
    waiter_ = waiter;
    round_.queue_.push(request.host, this, delay_ > Instant(0) ? round_.now_ + delay_ : Instant(0));
}

void Round::Known::settle() {
    const auto resumed = std::exchange(waiting, {});
    for (const auto waiter : resumed) waiter.resume();
}

/// Whatever the visit throws, it ends: others would wait for it until the end of days. What follows needs no memory, so that
/// nothing can go wrong there.
Task<bool> Round::run(UnderWay& begun) {
    try {
        auto visiting = visit(*this, begun.target);
        begun.evidence = co_await visiting;
    } catch (...) {
        begun.fault = std::current_exception();
    }
    --open_, --begun.of_host.under_way;
    ended_.splice(ended_.end(), running_, begun.place);
    co_return true;
}

Evidence Round::without_answer(const Target& target, VisitEnd end) const {
    Evidence evidence{target.url, {target.url}};
    evidence.end = end;
    evidence.wanted_ids = target.fragments;
    evidence.at = moment();
    return evidence;
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
        auto evidence = without_answer(of_host.waiting.front(), VisitEnd::fault);
        running_.push_back({std::move(of_host.waiting.front()), of_host, std::move(evidence)});
        of_host.waiting.pop_front();
        auto& begun = running_.back();
        begun.place = std::prev(running_.end());
        begun.visit.emplace(run(begun));
        ++of_host.under_way;
        begun.visit->start();
    }
}

Round::Asking* Round::next(Instant now) {
    now_ = now;
    if (now >= manners_.whole_run) end();
    if (over_) return nullptr;
    for (auto* const of_host : std::exchange(with_room_, {})) begin_visits(*of_host);
    return queue_.pop(now).value_or(nullptr);
}

void Round::take(Asking& asking, Answer answer, int ms, Instant now) {
    now_ = now;
    if (over_) return;
    queue_.done(asking.request.host);
    asking.answer = std::move(answer);
    asking.ms = ms;
    asking.waiter_.resume();
}

/// Visits under way stay suspended: their requests may still be with whoever carries them.
void Round::end() {
    if (std::exchange(over_, true)) return;
    for (const auto& begun : running_) left_out_.push_back(without_answer(begun.target, VisitEnd::left_out));
    for (auto& [host, visits] : hosts_)
        for (const auto& target : visits.waiting) left_out_.push_back(without_answer(target, VisitEnd::left_out));
    open_ = 0;
}

std::vector<Evidence> Round::finished() {
    auto all = std::exchange(left_out_, {});
    for (auto& ended : ended_) {
        if (ended.fault) ended.evidence.fault = words_of(ended.fault);
        all.push_back(std::move(ended.evidence));
        with_room_.push_back(&ended.of_host);
    }
    ended_.clear();
    return all;
}

std::uint64_t Round::chance(std::string_view about) const {
    const auto hash = text::fingerprint(about, text::fingerprint("") ^ seed_);
    return hash ^ hash >> 29;
}

}  // namespace links
