#include "links/register/external.hpp"

#include <algorithm>
#include <map>

#include "links/visits/web_link.hpp"

namespace links {
namespace {

constexpr auto page_good_for = std::chrono::days(7);

/// Pages change hands behind an address that goes on answering: they are read at the first visit, from time to time, and until
/// one that failed works again, so that a server whose HEAD knows nothing of it does not speak for it.
bool page_is_due(const std::vector<Attempt>& attempts, text::Moment now) {
    const auto* last = last_counted(attempts);
    if (!last || info(last->problem).says != Says::works) return true;
    const auto read =
        std::find_if(attempts.rbegin(), attempts.rend(), [](const Attempt& attempt) { return attempt.page_read.has_value(); });
    return read == attempts.rend() || !text::is_within(page_good_for, *read->page_read, now);
}

LastGood last_good(const Url& page, const std::vector<Attempt>& attempts) {
    LastGood last{page.host.value_or(""), {}};
    for (const auto& attempt : attempts) {
        if (!attempt.page_read || info(attempt.problem).says != Says::works) continue;
        const auto final = parse_url(attempt.final_url.empty() ? page.href() : attempt.final_url.str());
        last = {final ? final->host.value_or("") : "", attempt.title};
    }
    return last;
}

Problem problem_of(model::Meaning meaning) {
    switch (meaning) {
        case model::Meaning::works: return Problem::none;
        case model::Meaning::missing: return Problem::not_found;
        case model::Meaning::blocked: return Problem::refused_request;
    }
    return Problem::none;
}

}  // namespace

std::vector<Target> targets(const Checked& checked, const Knowledge& knowledge, text::Moment now) {
    std::map<std::string, Target> targets;
    const auto add = [&](const std::string& address) {
        const auto link = web_link(address);
        if (!link || is_fresh(knowledge.visits(link->key()), knowledge.policy, now)) return;
        auto& target = targets.try_emplace(link->page.href(), Target{link->page, {}, false}).first->second;
        if (!link->id.empty() && std::find(target.fragments.begin(), target.fragments.end(), link->id) == target.fragments.end())
            target.fragments.push_back(link->id);
        target.read_page |= page_is_due(knowledge.visits(link->page.href()), now);
    };
    for (const auto& result : checked.results) {
        if (result.verdict.status != Status::unchecked || knowledge.exception_for(result.target)) continue;
        add(result.target);
        if (const auto* move = knowledge.move_for(result.target); move && move->day <= knowledge.today)
            add(move->applied(result.target));  // does the new address work?
    }
    std::vector<Target> list;
    for (auto& [address, target] : targets) list.push_back(std::move(target));
    std::stable_partition(list.begin(), list.end(), [&](const Target& target) {
        const auto& before = knowledge.visits(target.url.href());
        return !before.empty() && before.back().problem == Problem::left_out;
    });
    return list;
}

std::vector<std::pair<std::string, Attempt>> attempts_of(const Evidence& evidence, const Knowledge& knowledge) {
    const auto key = evidence.asked.href();
    const auto last = last_good(evidence.asked, knowledge.visits(key));
    auto page = classify(evidence, &last);
    if (page.counts && evidence.trip.end == TripEnd::arrived)
        if (const auto means = knowledge.meaning_of(page.status, evidence.trip.at.host.value_or("")))
            page.problem = problem_of(*means);
    std::vector<std::pair<std::string, Attempt>> attempts{{key, page}};
    for (const auto& id : evidence.wanted_ids) attempts.emplace_back(key + "#" + id, at_fragment(page, evidence, id));
    return attempts;
}

}  // namespace links
