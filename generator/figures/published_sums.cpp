#include "figures/published_sums.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "figures/hidden_cells.hpp"

namespace figures {
namespace {

using Id = std::string_view;
using Days = std::pair<text::Date, text::Date>;
/// A whole and what adds up to it.
using Group = std::pair<Id, std::vector<Id>>;

std::vector<Group> area_groups(const model::Portal& portal) {
    std::map<Id, std::vector<Id>> parts;
    for (const auto& area : portal.areas)
        if (area.within) parts[area.within->value.id].push_back(area.ref.id);
    return {parts.begin(), parts.end()};
}

std::vector<Group> indicator_groups(const model::Portal& portal) {
    std::vector<Group> groups;
    for (const auto& whole : portal.indicators)
        if (!whole.parts.empty()) {
            groups.push_back({whole.ref.id, {}});
            for (const auto& part : whole.parts) groups.back().second.push_back(part.value.id);
        }
    return groups;
}

/// The indicator and all that it is added up with.
std::set<Id> family_of(Id indicator, const std::vector<Group>& groups) {
    std::set<Id> family{indicator};
    const auto is_of_it = [&](Id id) { return family.contains(id); };
    for (size_t before = 0; before < family.size();) {
        before = family.size();
        for (const auto& [whole, parts] : groups)
            if (is_of_it(whole) || std::any_of(parts.begin(), parts.end(), is_of_it))
                family.insert(whole), family.insert(parts.begin(), parts.end());
    }
    return family;
}

/// The sums in which the counts of one family of indicators stand.
class Table {
public:
    Table(const Counts& counts, const std::set<Id>& family, Told told) : told_(told) {
        const auto find = [&](const CountKey& key) {
            if (key.told == told && family.contains(key.indicator)) cell(key);
        };
        for (const auto& [key, count] : counts.known) find(key);
        for (const auto& key : counts.hidden) find(key);
        for (const auto& [key, at] : cells_) {
            if (const auto known = counts.known.find(key); known != counts.known.end()) sums_.cells[at].count = known->second;
            sums_.cells[at].hidden = counts.hidden.contains(key);
        }
    }

    /// Adds the sums over time, then over areas and parts for the shortest stretches, of which all others are made.
    void add_sums(const std::set<Id>& family, const std::vector<Group>& areas, const std::vector<Group>& indicators) {
        const auto stretches = told_ == Told::earlier ? days_printed() : add_sums_over_time();
        for (size_t before = 0; before < cells_.size();) {
            before = cells_.size();
            std::set<Id> places;
            for (const auto& [key, at] : cells_) places.insert(key.area);
            for (const auto& days : stretches) {
                for (const Id indicator : family)
                    for (const auto& [whole, parts] : areas)
                        add(parts, whole, [&](Id area) { return key(indicator, area, days); });
                for (const auto& [whole, parts] : indicators)
                    if (family.contains(whole))
                        for (const Id area : places) add(parts, whole, [&](Id indicator) { return key(indicator, area, days); });
            }
        }
    }

    void hide_more_in(Counts& counts) {
        while (drop_idle_sums() > 0) continue;
        hide_more(sums_);
        for (const auto& [key, at] : cells_)
            if (sums_.cells[at].hidden) counts.hidden.insert(key);
    }

private:
    CountKey key(Id indicator, Id area, const Days& days) const { return {indicator, area, told_, days.first, days.second}; }

    size_t cell(const CountKey& key) {
        const auto [found, is_new] = cells_.emplace(key, sums_.cells.size());
        if (is_new) sums_.cells.emplace_back();
        return found->second;
    }

    std::set<Days> days_printed() const {
        std::set<Days> days;
        for (const auto& [key, at] : cells_) days.emplace(key.start, key.end);
        return days;
    }

    /// Cuts time wherever a printed period begins or ends. A single day is a count at that moment, and adds up with nothing.
    std::set<Days> add_sums_over_time() {
        const auto printed = days_printed();
        std::set<text::Date> cuts;
        for (const auto& [start, end] : printed)
            if (start != end) cuts.insert(start), cuts.insert(end.plus_days(1));
        std::set<Days> stretches;
        const auto all = cells_;
        for (const auto& [whole, at] : all) {
            if (whole.start == whole.end) {
                stretches.emplace(whole.start, whole.end);
                continue;
            }
            std::vector<size_t> parts;
            for (auto from = cuts.find(whole.start); *from <= whole.end; ++from) {
                const Days stretch{*from, std::next(from)->plus_days(-1)};
                stretches.insert(stretch);
                parts.push_back(cell(key(whole.indicator, whole.area, stretch)));
            }
            if (parts.size() > 1) sums_.sums.push_back({at, std::move(parts)});
        }
        return stretches;
    }

    /// A sum in which no count is known to be printed says nothing.
    template <class KeyOf>
    void add(const std::vector<Id>& parts, Id whole, KeyOf&& key_of) {
        const auto is_told = [&](Id id) { return cells_.contains(key_of(id)); };
        if (std::none_of(parts.begin(), parts.end(), is_told) && !is_told(whole)) return;
        if (!added_.emplace(key_of(whole), key_of(parts.front())).second) return;
        Sums::Sum sum{cell(key_of(whole)), {}};
        for (const Id part : parts) sum.parts.push_back(cell(key_of(part)));
        sums_.sums.push_back(std::move(sum));
    }

    /// A whole that is printed nowhere and stands in no other sum can be anything.
    size_t drop_idle_sums() {
        std::vector<size_t> uses(sums_.cells.size());
        for (const auto& [whole, parts] : sums_.sums) {
            ++uses[whole];
            for (const size_t part : parts) ++uses[part];
        }
        return std::erase_if(sums_.sums, [&](const Sums::Sum& sum) {
            const auto& [count, hidden] = sums_.cells[sum.whole];
            return !count && !hidden && uses[sum.whole] == 1;
        });
    }

    Told told_;
    Sums sums_;
    std::map<CountKey, size_t> cells_;
    std::set<std::pair<CountKey, CountKey>> added_;  ///< wholes with the first of their parts
};

}  // namespace

void protect_sums(Counts& counts, const model::Portal& portal) {
    const auto areas = area_groups(portal), indicators = indicator_groups(portal);
    std::set<std::pair<Id, Told>> hidden;
    for (const auto& key : counts.hidden) hidden.emplace(key.indicator, key.told);
    std::set<std::pair<Id, Told>> done;
    for (const auto& [indicator, told] : hidden) {
        if (done.contains({indicator, told})) continue;
        const auto family = family_of(indicator, indicators);
        for (const Id member : family) done.emplace(member, told);
        Table table(counts, family, told);
        table.add_sums(family, areas, indicators);
        table.hide_more_in(counts);
    }
}

}  // namespace figures
