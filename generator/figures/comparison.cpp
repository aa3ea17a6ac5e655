#include "figures/comparison.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "figures/wording.hpp"

namespace figures {

Comparison highest_first(Comparison compared) {
    std::stable_sort(compared.begin(), compared.end(), [](const auto* a, const auto* b) { return b->value() < a->value(); });
    return compared;
}

Comparison latest_comparison(const model::Indicator& indicator, const std::function<bool(const model::Area&)>& wanted,
                             const Book& book) {
    using Key = std::tuple<text::Date, text::Date, model::Unit, std::string_view>;
    std::map<Key, std::map<const model::Area*, const Figure*>> groups;
    for (const auto& figure : book.figures()) {
        if (figure.indicator != &indicator || figure.unit() == model::Unit::rank || !wanted(*figure.area)) continue;
        const auto& period = figure.observation->period;
        const bool by_type = figure.unit() == model::Unit::count && figure.area->type;
        const auto kind = by_type ? model::name(*figure.area->type) : "";
        groups[{period.end, period.start, figure.unit(), kind}][figure.area] = &figure;
    }
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        Comparison compared;
        for (const auto& [area, figure] : group->second) compared.push_back(figure);
        if (std::count_if(compared.begin(), compared.end(), [](const auto* figure) { return figure->value(); }) < 2) continue;
        return highest_first(std::move(compared));
    }
    return {};
}

std::string comparison_words(const Comparison& compared, const model::Ref& ours) {
    const auto own =
        std::find_if(compared.begin(), compared.end(), [&](const auto* figure) { return figure->area->ref == ours; });
    if (own == compared.end() || !(*own)->value()) return "";
    std::vector<std::string> parts;
    bool tested = true;
    for (const auto* other : compared) {
        if (other == *own || !other->value()) continue;
        const auto standing = against(**own, *other->value());
        tested &= standing != Standing::unknown;
        const double by = *(*own)->value() - *other->value();
        parts.push_back(fmt::format("{} in {} ({})",
                                    by > 0   ? "higher than"
                                    : by < 0 ? "lower than"
                                             : "the same as",
                                    other->area->title, value_words(*other)) +
                        (standing == Standing::similar ? ", which could be chance" : ""));
    }
    return fmt::format("In {} it was {}: {}.{}", (*own)->area->title, value_words(**own), fmt::join(parts, "; "),
                       tested ? "" : " This could not be tested.");
}

}  // namespace figures
