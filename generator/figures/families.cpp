#include "figures/families.hpp"

#include <utility>

namespace figures {
namespace {

/// Two counts that are smaller together say too little.
constexpr double least_sum = 10;

bool can_vary(const Figure& figure) {
    return figure.counted() && figure.measure() == model::Measure::events && !figure.observation->approximate &&
           !figure.has(model::Mark::unreliable) && !figure.has(model::Mark::break_in_series);
}

bool follows(const Point& earlier, const Point& later) {
    return later.broken.empty() && text::days_between(earlier.period.end, later.period.start) == 1 &&
           can_vary(earlier.latest()) && can_vary(later.latest()) &&
           earlier.latest().counted()->count + later.latest().counted()->count >= least_sum;
}

}  // namespace

Families::Families(const std::vector<Series>& all) {
    for (const auto& series : all) add(series);
}

Families::Key Families::key_of(const Figure& figure) {
    const auto& indicator = *figure.indicator;
    return {indicator.family.empty() ? indicator.ref.id : indicator.family, figure.area->type, figure.unit(),
            months_of(figure.observation->period)};
}

void Families::add(const Series& series) {
    Chain chain;
    const auto finish = [&] {
        if (!chain.empty()) families_[key_of(series.points.front().latest())].push_back(std::exchange(chain, {}));
    };
    for (size_t i = 1; i < series.points.size(); ++i) {
        const auto &before = series.points[i - 1], &after = series.points[i];
        if (!follows(before, after)) {
            finish();
            continue;
        }
        const auto &earlier = before.latest(), &later = after.latest();
        chain.push_back({earlier.observation, later.observation, difference(earlier.counted()->count, later.counted()->count)});
    }
    finish();
}

Dispersion Families::of(const Figure& figure) const { return dispersion(figure, nullptr); }

Dispersion Families::without(const model::Observation& earlier, const Figure& later) const { return dispersion(later, &earlier); }

Dispersion Families::dispersion(const Figure& figure, const model::Observation* left_out) const {
    const auto family = families_.find(key_of(figure));
    if (family == families_.end() || figure.measure() != model::Measure::events) return {};
    std::vector<std::vector<double>> chains;
    for (const auto& chain : family->second) {
        chains.emplace_back();
        for (const auto& step : chain)
            if (left_out && step.earlier == left_out && step.later == figure.observation) chains.emplace_back();
            else chains.back().push_back(step.difference);
    }
    return dispersion_of(chains);
}

}  // namespace figures
