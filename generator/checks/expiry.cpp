#include <algorithm>
#include <map>
#include <unordered_map>

#include "checks/checks.hpp"
#include "checks/targets.hpp"

namespace checks {
namespace {

/// Finds what a link of a text leads to, by id, file or address.
class Finder {
public:
    Finder(const model::Portal& portal, const model::Index& index) : index_(index) {
        portal.each([&](const model::Entry& entry) { by_address_.emplace(entry.address, &entry); });
    }

    const model::Entry* find(const model::LinkTarget& target) const {
        const auto* path = std::get_if<model::ToPath>(&target);
        if (!path) return index_.find(target);
        const auto at = by_address_.find(path->path);
        return at == by_address_.end() ? nullptr : at->second;
    }

private:
    const model::Index& index_;
    std::unordered_map<std::string_view, const model::Entry*> by_address_;
};

}  // namespace

std::vector<Expiry> expiring(const model::Portal& portal, text::Date today, int days) {
    const model::Index index(portal);
    const Finder finder(portal, index);
    const auto is_near = [&](const model::Entry& entry) {
        return entry.publication.hidden_because(today).empty() && entry.publication.has_expired(today.plus_days(days));
    };
    std::map<const model::Entry*, std::vector<text::Place>> links;
    portal.each([&](const model::Entry& entry) {
        const auto note = [&](const model::Entry* other, const text::Place& place) {
            if (!other || other == &entry || !is_near(*other)) return;
            const bool seen_that_day = entry.publication.hidden_because(*other->publication.expires).empty();
            if (seen_that_day) links[other].push_back(place);
        };
        each_target(
            entry, [&](const model::Ref& ref, const text::Place& place) { note(index.find(ref), place); },
            [&](const model::LinkTarget& target, const text::Place& place) { note(finder.find(target), place); });
    });
    std::vector<Expiry> found;
    portal.each([&](const model::Entry& entry) {
        if (is_near(entry)) found.push_back({&entry, *entry.publication.expires, std::move(links[&entry])});
    });
    std::stable_sort(found.begin(), found.end(), [](const Expiry& a, const Expiry& b) { return a.day < b.day; });
    return found;
}

}  // namespace checks
