#include "cli/link_knowledge.hpp"

#include <optional>

#include "cli/clock.hpp"
#include "web/memory.hpp"

namespace cli {
namespace {

std::optional<text::Date> day_of(const std::optional<text::Moment>& moment) {
    return moment ? std::optional(text::Date::from_unix(text::to_unix(*moment))) : std::nullopt;
}

model::LinkState state_of(links::Status status) {
    switch (status) {
        case links::Status::ok:
        case links::Status::redirected: return model::LinkState::works;
        case links::Status::moved: return model::LinkState::moved;
        case links::Status::broken: return model::LinkState::broken;
        case links::Status::unsure: return model::LinkState::unsure;
        case links::Status::blocked: return model::LinkState::turned_away;
        case links::Status::insecure: return model::LinkState::not_secure;
        case links::Status::excluded: return model::LinkState::left_alone;
        case links::Status::unchecked: break;
    }
    return model::LinkState::not_checked;
}

model::LinkHealth health_of(const std::vector<links::Attempt>& attempts, const links::Policy& policy) {
    const auto standing = links::standing(attempts, policy);
    const bool broken = standing.status == links::Status::broken;
    return {state_of(standing.status), day_of(standing.checked), broken ? day_of(standing.failing_since) : std::nullopt};
}

}  // namespace

links::History remembered_visits(const Options& options) { return links::believed(web::read_history(options.state), now()); }

links::Knowledge knowledge_of(const model::Portal& portal, text::Date today, links::History history) {
    const auto& policy = portal.settings.link_policy;
    links::Knowledge knowledge;
    knowledge.history = std::move(history);
    knowledge.today = today;
    knowledge.policy = {policy.confirm_runs, policy.confirm_hours, policy.gone_runs,
                        policy.stable_runs,  policy.fresh_hours,   policy.target_days};
    for (const auto& exception : portal.exceptions)
        if (today < exception.expires) knowledge.exceptions.push_back({exception.address, exception.reason, exception.expires});
    for (const auto& partner : portal.partners)
        for (const auto& host : partner.hosts) knowledge.owners.push_back({host, partner.ref.id});
    for (const auto& reference : portal.references) {
        if (!reference.alternate.value.empty()) knowledge.alternates[reference.url.value] = reference.alternate.value;
        if (const auto& move = reference.planned_move; move && move->from && !reference.url.value.empty())
            knowledge.moves.push_back({reference.url.value, move->to.value, *move->from});
    }
    return knowledge;
}

model::LinkHealthBook health_of(const model::Portal& portal, const links::Knowledge& knowledge) {
    model::LinkHealthBook book;
    if (knowledge.history.empty()) return book;
    const auto add = [&](const std::string& address) {
        const auto link = links::web_link(address);
        if (!link) return;
        const auto at = knowledge.history.find(link->key());
        if (at != knowledge.history.end()) book.links[address] = health_of(at->second, knowledge.policy);
    };
    portal.each([&](const model::Entry& entry) {
        for (const auto& link : entry.prose.links)
            if (const auto* away = std::get_if<model::Away>(&link.target)) add(away->url);
    });
    for (const auto& reference : portal.references) add(reference.url.value), add(reference.alternate.value);
    for (const auto& [link, attempts] : knowledge.history)
        for (const int days : links::days_to_mend(attempts, knowledge.policy)) book.days_to_mend.push_back(days);
    return book;
}

}  // namespace cli
