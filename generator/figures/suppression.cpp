#include "figures/suppression.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "figures/figure.hpp"
#include "figures/hidden_cells.hpp"

namespace figures {
namespace {

using model::Unit;
using Days = std::pair<text::Date, text::Date>;
using Key = std::tuple<std::string_view, std::string_view, Days>;  // indicator, area, days

/// Things that add up to `whole`; a thing that is part of nothing stands alone, with an empty whole.
struct Group {
    std::vector<std::string_view> parts;
    std::string_view whole;
};

struct Counts {
    std::map<Key, double> known;
    std::set<Key> hidden;
};

Days days_of(const text::Period& period) { return {period.start, period.end}; }

Key key_of(const Figure& figure) { return {figure.indicator->ref.id, figure.area->ref.id, days_of(figure.observation->period)}; }

bool is_small(const Figure& figure, std::optional<double> count) {
    const auto type = figure.area->type;
    return type && traits(*type).hides_small_counts && count && *count > 0 && *count < figure.indicator->suppress_below;
}

Counts count(const std::vector<Figure>& figures) {
    Counts counts;
    for (const auto& figure : figures) {
        if (figure.unit() == Unit::count && figure.value()) counts.known.emplace(key_of(figure), *figure.value());
        const bool is_confidential = figure.observation->has(model::Mark::confidential);
        if (is_confidential || is_small(figure, figure.count())) counts.hidden.insert(key_of(figure));
    }
    return counts;
}

template <class Entry, class PartsOf>
std::vector<Group> groups(const std::vector<Entry>& entries, PartsOf&& parts_of) {
    std::vector<Group> found;
    std::set<std::string_view> grouped;
    for (const auto& entry : entries)
        if (auto parts = parts_of(entry); !parts.empty()) {
            grouped.insert(parts.begin(), parts.end()), grouped.insert(entry.ref.id);
            found.push_back({std::move(parts), entry.ref.id});
        }
    for (const auto& entry : entries)
        if (!grouped.contains(entry.ref.id)) found.push_back({{entry.ref.id}, ""});
    return found;
}

std::vector<Group> area_groups(const model::Portal& portal) {
    return groups(portal.areas, [&](const model::Area& whole) {
        std::vector<std::string_view> parts;
        for (const auto& area : portal.areas)
            if (area.within && area.within->value == whole.ref) parts.push_back(area.ref.id);
        return parts;
    });
}

std::vector<Group> indicator_groups(const model::Portal& portal) {
    return groups(portal.indicators, [](const model::Indicator& whole) {
        std::vector<std::string_view> parts;
        for (const auto& part : whole.parts) parts.push_back(part.value.id);
        return parts;
    });
}

std::string_view line(const Group& group, size_t at) { return at < group.parts.size() ? group.parts[at] : group.whole; }

/// Hides more cells of the table that the two groups make for these days; true if it did.
bool protect(Counts& counts, const Group& areas, const Group& indicators, Days days) {
    CountTable table{areas.parts.size() + 1, indicators.parts.size() + 1, {}};
    const auto key = [&](size_t row, size_t column) { return Key(line(indicators, column), line(areas, row), days); };
    bool any = false;
    for (size_t row = 0; row < table.rows; ++row)
        for (size_t column = 0; column < table.columns; ++column) {
            const auto known = counts.known.find(key(row, column));
            const bool hidden = known != counts.known.end() && counts.hidden.contains(known->first);
            table.cells.push_back({known == counts.known.end() ? std::nullopt : std::optional(known->second), hidden});
            any = any || hidden;
        }
    if (!any) return false;
    hide_more(table);
    const auto before = counts.hidden.size();
    for (size_t row = 0; row < table.rows; ++row)
        for (size_t column = 0; column < table.columns; ++column)
            if (table.at(row, column).hidden) counts.hidden.insert(key(row, column));
    return counts.hidden.size() > before;
}

/// Those for which a known number is hidden; no others have anything to protect.
std::set<Days> days_of_hidden(const Counts& counts) {
    std::set<Days> days;
    for (const auto& key : counts.hidden)
        if (counts.known.contains(key)) days.insert(std::get<Days>(key));
    return days;
}

/// A cell may stand in several tables, so that what one hides another has to protect.
void protect_totals(Counts& counts, const model::Portal& portal) {
    const auto areas = area_groups(portal), indicators = indicator_groups(portal);
    const auto all_days = days_of_hidden(counts);
    for (bool more = !all_days.empty(); more;) {
        more = false;
        for (const auto& area : areas)
            for (const auto& indicator : indicators)
                for (const auto& days : all_days) more = protect(counts, area, indicator, days) || more;
    }
}

/// True if an earlier value printed beside a figure is a hidden one.
bool shows_hidden(const Figure& figure, std::optional<double> earlier, const Counts& counts) {
    if (!earlier || figure.unit() != Unit::count) return false;
    return is_small(figure, earlier) || std::any_of(counts.hidden.begin(), counts.hidden.end(), [&](const Key& key) {
               const auto known = counts.known.find(key);
               return std::get<0>(key) == figure.indicator->ref.id && std::get<1>(key) == figure.area->ref.id &&
                      known != counts.known.end() && known->second == *earlier;
           });
}

/// Caveats beside a number may tell it; those of a figure that came without one say why there is none.
void forget(model::Observation& seen) {
    if (seen.value || seen.count || seen.denominator || !seen.value_printed.empty()) seen.caveats.clear();
    seen.value.reset(), seen.count.reset(), seen.denominator.reset(), seen.was.reset();
    seen.value_printed.clear();
    seen.printed = {};
    seen.status = {model::Mark::confidential};
}

}  // namespace

void hide_small_numbers(model::Portal& portal) {
    const auto figures = figures_of(portal);
    auto counts = count(figures);
    protect_totals(counts, portal);
    std::set<const model::Observation*> hidden, previous, revised;
    for (const auto& figure : figures) {
        if (counts.hidden.contains(key_of(figure))) hidden.insert(figure.observation);
        else if (shows_hidden(figure, figure.printed_earlier(), counts)) previous.insert(figure.observation);
        const auto& was = figure.observation->was;
        if (was && shows_hidden(figure, was->value, counts)) revised.insert(figure.observation);
    }
    for (auto& snapshot : portal.snapshots)
        for (auto& seen : snapshot.observations) {
            if (hidden.contains(&seen) || seen.has(model::Mark::confidential)) forget(seen);
            if (previous.contains(&seen)) seen.printed = {};
            if (revised.contains(&seen)) seen.was.reset();
        }
}

}  // namespace figures
