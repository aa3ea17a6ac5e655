#include "links/register/register.hpp"

#include <fmt/format.h>

#include "links/visits/web_link.hpp"

namespace links {
namespace {

text::Date day_of(text::Moment moment) { return text::Date::from_unix(text::to_unix(moment)); }

std::optional<text::Date> day_of(const std::optional<text::Moment>& moment) {
    return moment ? std::optional(day_of(*moment)) : std::nullopt;
}

std::string age_words(const Standing& standing, const model::LinkPolicy& policy) {
    const auto since = day_of(*standing.failing_since);
    return fmt::format(", broken since {} ({} days, target {})", since.long_form(),
                       text::days_between(since, day_of(*standing.checked)), policy.target_days);
}

bool is_ours(Problem problem) { return info(problem).from == From::ourselves; }

/// The visit from which a verdict has its words: that a link could not be checked is told, unless it is known to be broken.
const Attempt* telling(const std::vector<Attempt>& attempts, const Standing& standing) {
    const auto* counted = last_counted(attempts);
    const bool untold = is_ours(attempts.back().problem) && standing.status != Status::broken;
    return counted && !untold ? counted : &attempts.back();
}

void say(Verdict& verdict, const std::string& url, const Attempt& found) {
    verdict.status = info(found.problem).status;
    verdict.problem = found.problem;
    verdict.words = words(url, found);
}

void say(Verdict& verdict, const std::string& url, const model::LinkException& exception) {
    Attempt said;
    said.problem = Problem::excluded;
    said.detail = text::ForeignWords::of(fmt::format("{}: {}", exception.expires.long_form(), exception.reason), longest_message);
    say(verdict, url, said);
}

/// Foretold while the old address works, and told from an accident when its day has come.
void say(Verdict& verdict, const std::string& url, const Move& move, text::Date today) {
    const bool has_come = move.day <= today;
    if (!has_come && verdict.status != Status::ok) return;
    Attempt said;
    said.problem = has_come ? Problem::moved_as_planned : Problem::move_planned;
    said.final_url = text::ForeignWords::of(move.applied(url), text::ForeignWords::longest_address);
    said.detail = text::ForeignWords::of(move.day.long_form());
    say(verdict, url, said);
}

/// The page works, and nobody but its script knows what the rest of the address leads to.
void say_unchecked_route(Verdict& verdict, const std::string& url) {
    Attempt said;
    said.problem = Problem::fragment_unchecked;
    say(verdict, url, said);
}

}  // namespace

std::string_view Verdict::code() const {
    if (not_checked != NotChecked::none) return links::code(not_checked);
    return fault ? report::info(*fault).code : info(problem).code;
}

std::optional<text::Date> Verdict::first_broken() const { return day_of(standing.failing_since); }

std::optional<text::Date> Verdict::last_ok() const { return day_of(standing.last_good); }

std::optional<text::Date> Verdict::last_checked() const { return day_of(standing.checked); }

Status Verdict::status_for_readers() const { return is_ours(problem) ? standing.status : status; }

std::string_view Verdict::words_for_readers() const {
    return problem == Problem::moved_as_planned ? "Has moved" : links::words_for_readers(status_for_readers());
}

Register::Register(Knowledge knowledge) : knowledge_(std::move(knowledge)) {
    for (const auto& [key, attempts] : knowledge_.history) {
        standings_.emplace(key, standing(attempts, knowledge_.policy));
        for (const int days : links::days_to_mend(attempts, knowledge_.policy)) days_to_mend_.push_back(days);
    }
}

Verdict Register::by_visits(const std::string& key) const {
    Verdict verdict;
    verdict.status = Status::unchecked;
    const auto at = standings_.find(key);
    if (at == standings_.end()) return verdict;
    verdict.standing = at->second;
    const auto* found = telling(knowledge_.visits(key), verdict.standing);
    say(verdict, key, *found);
    if (!is_ours(found->problem)) verdict.status = verdict.standing.status;
    if (verdict.standing.status == Status::broken)
        verdict.words.message =
            text::ForeignWords::of(verdict.words.message.str() + age_words(verdict.standing, knowledge_.policy), longest_message);
    return verdict;
}

Verdict Register::of(const std::string& address) const {
    const auto link = web_link(address);
    const auto* exception = link ? knowledge_.exception_for(address) : nullptr;
    auto verdict = exception ? Verdict() : by_visits(link ? link->key() : "");
    if (!link) return verdict;
    verdict.owner = knowledge_.owner_of(link->page.host.value_or(""));
    if (exception) say(verdict, address, *exception);
    else if (const auto* move = knowledge_.move_for(address)) say(verdict, address, *move, knowledge_.today);
    if (link->for_script && verdict.status == Status::ok && verdict.problem == Problem::none)
        say_unchecked_route(verdict, address);
    return verdict;
}

const std::vector<Attempt>& Register::visits(const std::string& address) const {
    const auto link = web_link(address);
    return knowledge_.visits(link ? link->key() : "");
}

bool Register::works(const std::string& address) const {
    const auto* last = last_counted(visits(address));
    return last && info(last->problem).says == Says::works;
}

}  // namespace links
