#include "links/register/knowledge.hpp"

#include <algorithm>

#include "model/portal.hpp"

namespace links {

std::string Move::applied(const std::string& address) const {
    const auto rest = comparable_address(address).value_or(address).substr(from.size());
    const bool lacks_slash = from.ends_with('/') && !to.ends_with('/') && !rest.empty();
    return to + (lacks_slash ? "/" : "") + rest;
}

const std::vector<Attempt>& Knowledge::visits(const std::string& key) const {
    static const std::vector<Attempt> none;
    const auto at = history.find(key);
    return at == history.end() ? none : at->second;
}

const model::LinkException* Knowledge::exception_for(const std::string& address) const {
    if (exceptions.empty()) return nullptr;
    const auto comparable = comparable_address(address);
    if (!comparable) return nullptr;
    const auto at = std::find_if(exceptions.begin(), exceptions.end(),
                                 [&](const LeftAlone& left) { return left.links.matches(*comparable); });
    return at == exceptions.end() ? nullptr : &at->exception;
}

const Move* Knowledge::move_for(const std::string& address) const {
    if (moves.empty()) return nullptr;
    const auto comparable = comparable_address(address);
    if (!comparable) return nullptr;
    const auto at = std::find_if(moves.begin(), moves.end(), [&](const Move& move) { return move.concerns(*comparable); });
    return at == moves.end() ? nullptr : &*at;
}

std::string Knowledge::alternate_for(const std::string& address) const {
    const auto at = alternates.find(comparable_address(address).value_or(""));
    return at == alternates.end() ? "" : at->second;
}

std::optional<model::Meaning> Knowledge::meaning_of(int status, const std::string& host) const {
    for (const auto& rule : rules)
        if (rule.status == status && (!rule.host || rule.host->names(host))) return rule.means;
    return std::nullopt;
}

std::optional<std::string> Knowledge::owner_of(const std::string& host) const {
    for (const auto& owner : owners)
        if (owner.host.covers(host)) return owner.partner;
    return std::nullopt;
}

Knowledge knowledge_of(const model::Portal& portal, text::Date today, History history) {
    Knowledge knowledge{std::move(history), portal.settings.link_policy, {}, {}, {}, {}, {}, today};
    for (const auto& exception : portal.exceptions)
        if (auto links = AddressPattern::parse(exception.address); links && today < exception.expires)
            knowledge.exceptions.push_back({std::move(*links), exception});
    for (const auto& rule : knowledge.policy.statuses)
        if (auto host = HostPattern::parse(rule.host.value); host || rule.host.value.empty())
            knowledge.rules.push_back({rule.status, rule.means, std::move(host)});
    for (const auto& partner : portal.partners)
        for (const auto& host : partner.hosts)
            if (auto pattern = HostPattern::parse(host.value)) knowledge.owners.push_back({std::move(*pattern), partner.ref.id});
    for (const auto& reference : portal.references) {
        const auto url = comparable_address(reference.url.value);
        if (!url) continue;
        if (!reference.alternate.value.empty()) knowledge.alternates[*url] = reference.alternate.value;
        if (const auto& move = reference.planned_move; move && move->from)
            knowledge.moves.push_back({*url, move->to.value, *move->from});
    }
    return knowledge;
}

}  // namespace links
