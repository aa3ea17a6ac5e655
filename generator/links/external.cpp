#include "links/external.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "links/page_signs.hpp"
#include "links/percent.hpp"

namespace links {
namespace {

constexpr auto page_good_for = std::chrono::days(7);

const std::vector<Attempt>& visits(const History& history, const std::string& key) {
    static const std::vector<Attempt> none;
    const auto at = history.find(key);
    return at == history.end() ? none : at->second;
}

const Exception* exception_for(const std::string& address, const std::vector<Exception>& exceptions) {
    const auto at = std::find_if(exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
        const std::string_view pattern = exception.address;
        return pattern.ends_with('*') ? address.starts_with(pattern.substr(0, pattern.size() - 1)) : address == pattern;
    });
    return at == exceptions.end() ? nullptr : &*at;
}

std::optional<std::string> owner_of(const std::string& host, const std::vector<Owner>& owners) {
    for (const auto& owner : owners)
        if (host == owner.host || host.ends_with("." + owner.host)) return owner.partner;
    return std::nullopt;
}

/// Pages change hands behind an address that goes on answering: they are read from time to time, from the second visit on.
bool page_is_due(const std::vector<Attempt>& attempts, text::Moment now) {
    if (attempts.empty()) return false;
    const auto read = std::find_if(attempts.rbegin(), attempts.rend(), [](const Attempt& attempt) { return attempt.page_read; });
    return read == attempts.rend() || !text::is_within(page_good_for, read->at, now);
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

std::string age_words(const Standing& standing, const Policy& policy) {
    const auto day = [](text::Moment moment) { return text::Date::from_unix(text::to_unix(moment)); };
    const auto since = day(*standing.failing_since);
    return fmt::format(", broken since {} ({} days, target {})", since.long_form(),
                       text::days_between(since, day(*standing.checked)), policy.target_days);
}

std::optional<std::string> day_of(const std::optional<text::Moment>& moment) {
    return moment ? std::optional(text::Date::from_unix(text::to_unix(*moment)).iso()) : std::nullopt;
}

text::ForeignWords told(std::string_view words) { return text::ForeignWords::of(words, longest_message); }

/// A move that was announced: foretold while the old address works, and told from an accident when its day has come.
void add_move(Result& result, const Move& move, text::Date today) {
    const auto moved = move.applied(result.target);
    if (today < move.day) {
        if (result.status != Status::ok) return;
        result.code = "move-planned";
        result.message = told(fmt::format("\"{}\" is to move on {}", result.target, move.day.long_form()));
    } else {
        result.status = Status::moved;
        result.code = "moved-as-planned";
        result.message = told(fmt::format("\"{}\" has moved as planned on {}", result.target, move.day.long_form()));
    }
    result.help = told(fmt::format("`csa relink` writes \"{}\" from that day on", moved));
}

void except(Result& result, const Exception& exception) {
    result.status = Status::excluded;
    result.code = "excluded";
    result.message =
        told(fmt::format("\"{}\" is left alone until {}: {}", result.target, exception.expires.long_form(), exception.reason));
}

/// The visit from which a result has its words: that a link could not be checked is told, unless it is known to be broken.
const Attempt* telling(const std::vector<Attempt>& attempts, const Standing& standing) {
    const auto* counted = last_counted(attempts);
    const bool untold = is_ours(attempts.back().problem) && standing.status != Status::broken;
    return counted && !untold ? counted : &attempts.back();
}

void judge(Result& result, const WebLink& link, const Knowledge& knowledge) {
    result.attempts = visits(knowledge.history, link.key());
    const auto standing = links::standing(result.attempts, knowledge.policy);
    if (result.attempts.empty()) return;
    const auto* last = telling(result.attempts, standing);
    result.status = is_ours(last->problem) ? info(last->problem).status : standing.status;
    result.code = info(last->problem).code;
    auto said = words(link.key(), *last);
    result.message = std::move(said.message), result.help = std::move(said.help);
    if (standing.status == Status::broken) result.message = told(result.message.str() + age_words(standing, knowledge.policy));
    result.first_broken = day_of(standing.failing_since);
    result.last_ok = day_of(standing.last_good);
}

}  // namespace

std::optional<WebLink> web_link(const std::string& address) {
    auto url = parse_url(address);
    if (!url || (url->scheme != "http" && url->scheme != "https")) return std::nullopt;
    url->username.clear(), url->password.clear();
    auto id = std::exchange(url->fragment, std::nullopt).value_or("");
    id = id.substr(0, id.find(":~:"));
    if (is_route(percent_decoded(id))) id.clear();
    return WebLink{std::move(*url), std::move(id)};
}

const Move* move_for(const std::string& address, const std::vector<Move>& moves) {
    const auto at = std::find_if(moves.begin(), moves.end(), [&](const Move& move) { return address.starts_with(move.from); });
    return at == moves.end() ? nullptr : &*at;
}

std::vector<Target> targets(const Checked& checked, const Knowledge& knowledge, text::Moment now) {
    std::map<std::string, Target> targets;
    const auto add = [&](const std::string& address) {
        const auto link = web_link(address);
        if (!link || is_fresh(visits(knowledge.history, link->key()), knowledge.policy, now)) return;
        auto& target = targets.try_emplace(link->page.href(), Target{link->page, {}, false}).first->second;
        if (!link->id.empty() && std::find(target.fragments.begin(), target.fragments.end(), link->id) == target.fragments.end())
            target.fragments.push_back(link->id);
        target.read_page |= page_is_due(visits(knowledge.history, link->page.href()), now);
    };
    for (const auto& result : checked.results) {
        if (result.status != Status::unchecked || exception_for(result.target, knowledge.exceptions)) continue;
        add(result.target);
        if (const auto* move = move_for(result.target, knowledge.moves); move && move->day <= knowledge.today)
            add(move->applied(result.target));  // does the new address work?
    }
    std::vector<Target> list;
    for (auto& [address, target] : targets) list.push_back(std::move(target));
    std::stable_partition(list.begin(), list.end(), [&](const Target& target) {
        const auto address = target.url.href();
        const auto& before = visits(knowledge.history, address);
        return !before.empty() && before.back().problem == Problem::left_out;
    });
    return list;
}

void apply(Checked& checked, const Knowledge& knowledge, Listing listing) {
    for (auto& result : checked.results) {
        const auto link = result.status == Status::unchecked ? web_link(result.target) : std::nullopt;
        if (!link) continue;
        result.owner = owner_of(link->page.host.value_or(""), knowledge.owners);
        if (const auto* exception = exception_for(result.target, knowledge.exceptions)) except(result, *exception);
        else judge(result, *link, knowledge);
        if (const auto* move = move_for(result.target, knowledge.moves)) add_move(result, *move, knowledge.today);
        checked.broken += result.status == Status::broken;
    }
    if (listing == Listing::all) return;
    std::erase_if(checked.results, [](const Result& result) { return result.status == Status::ok; });
}

std::vector<std::pair<std::string, Attempt>> attempts_of(const Evidence& evidence, const History& history) {
    const auto key = evidence.asked.href();
    const auto last = last_good(evidence.asked, visits(history, key));
    const auto page = classify(evidence, &last);
    std::vector<std::pair<std::string, Attempt>> attempts{{key, page}};
    for (const auto& id : evidence.wanted_ids) attempts.emplace_back(key + "#" + id, at_fragment(page, evidence, id));
    return attempts;
}

}  // namespace links
