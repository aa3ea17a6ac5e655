#include "links/register/knowledge.hpp"

#include <algorithm>

#include "model/portal.hpp"

namespace links {

const std::vector<Attempt>& Knowledge::visits(const std::string& key) const {
    static const std::vector<Attempt> none;
    const auto at = history.find(key);
    return at == history.end() ? none : at->second;
}

const model::LinkException* Knowledge::exception_for(const std::string& address) const {
    const auto at = std::find_if(exceptions.begin(), exceptions.end(), [&](const model::LinkException& exception) {
        const std::string_view pattern = exception.address;
        return pattern.ends_with('*') ? address.starts_with(pattern.substr(0, pattern.size() - 1)) : address == pattern;
    });
    return at == exceptions.end() ? nullptr : &*at;
}

const Move* Knowledge::move_for(const std::string& address) const {
    const auto at = std::find_if(moves.begin(), moves.end(), [&](const Move& move) { return address.starts_with(move.from); });
    return at == moves.end() ? nullptr : &*at;
}

std::optional<std::string> Knowledge::owner_of(const std::string& host) const {
    for (const auto& owner : owners)
        if (host == owner.host || host.ends_with("." + owner.host)) return owner.partner;
    return std::nullopt;
}

Knowledge knowledge_of(const model::Portal& portal, text::Date today, History history) {
    Knowledge knowledge{std::move(history), portal.settings.link_policy, {}, {}, {}, {}, today};
    for (const auto& exception : portal.exceptions)
        if (today < exception.expires) knowledge.exceptions.push_back(exception);
    for (const auto& partner : portal.partners)
        for (const auto& host : partner.hosts) knowledge.owners.push_back({host, partner.ref.id});
    for (const auto& reference : portal.references) {
        if (!reference.alternate.value.empty()) knowledge.alternates[reference.url.value] = reference.alternate.value;
        if (const auto& move = reference.planned_move; move && move->from && !reference.url.value.empty())
            knowledge.moves.push_back({reference.url.value, move->to.value, *move->from});
    }
    return knowledge;
}

}  // namespace links
