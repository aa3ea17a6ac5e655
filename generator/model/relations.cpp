#include "model/relations.hpp"

#include <algorithm>

namespace model {
namespace {

int order_of(const Entry& entry) {
    const auto* priority = as<Priority>(entry);
    return priority ? priority->order : 0;
}

bool comes_before(const Related& a, const Related& b) {
    const bool is_dated = about(a.entry->ref.kind).sorted == Sorted::latest_first;
    if (is_dated && a.entry->ref.id != b.entry->ref.id) return a.entry->ref.id > b.entry->ref.id;
    if (order_of(*a.entry) != order_of(*b.entry)) return order_of(*a.entry) < order_of(*b.entry);
    return a.entry->title < b.entry->title;
}

}  // namespace

Relations::Relations(const Portal& portal, const Index& index) {
    portal.each([&](const Entry& entry) {
        for (const auto& relation : entry.relations) {
            const Entry* other = index.find(relation.value);
            if (!other || other == &entry) continue;
            related_[entry.ref].emplace(other->ref, Related{other, relation.place});
            related_[other->ref].emplace(entry.ref, Related{&entry, relation.place});
        }
    });
}

std::vector<Related> Relations::of(const Ref& ref, Kind kind) const {
    std::vector<Related> found;
    const auto all = related_.find(ref);
    if (all == related_.end()) return found;
    for (const auto& [other, related] : all->second)
        if (other.kind == kind) found.push_back(related);
    std::stable_sort(found.begin(), found.end(), comes_before);
    return found;
}

}  // namespace model
