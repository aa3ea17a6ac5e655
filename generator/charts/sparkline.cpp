#include "charts/sparkline.hpp"

#include <algorithm>

namespace charts {
namespace {

using text::Html;

constexpr double width = 120, height = 36, edge = 5;

struct Spot {
    double x, y;
    Join join;
};

/// From zero, in true proportion of time.
std::vector<Spot> spots(const std::vector<TimePoint>& points) {
    std::vector<const TimePoint*> shown;
    std::vector<Join> joins;
    double highest = 0;
    for (const auto& point : points) {
        if (!point.value) continue;
        const bool follows = !shown.empty() && shown.back() == &point - 1;
        joins.push_back(follows ? point.join : Join::none);
        shown.push_back(&point);
        highest = std::max(highest, *point.value);
    }
    if (shown.size() < 3 || !(highest > 0)) return {};
    const TimeAxis days(shown.front()->period.end, shown.back()->period.end);
    std::vector<Spot> all;
    for (size_t i = 0; i < shown.size(); ++i)
        all.push_back({edge + days.share(shown[i]->period.end) * (width - 2 * edge),
                       height - edge - *shown[i]->value / highest * (height - 2 * edge), joins[i]});
    return all;
}

}  // namespace

Html sparkline(const std::vector<TimePoint>& points) {
    const auto all = spots(points);
    if (all.empty()) return {};
    std::string path;
    for (const auto& [x, y, join] : all) path += (join == Join::none ? "M" : "L") + number(x) + " " + number(y);
    auto inside = element("path", {{"d", path}, {"fill", "none"}, {"stroke", "currentColor"}});
    for (const auto& spot : all)
        inside += element("circle", {{"cx", number(spot.x)}, {"cy", number(spot.y)}, {"r", &spot == &all.back() ? "4" : "2"}});
    return element("svg",
                   {{"class", "csa-spark"},
                    {"aria-hidden", "true"},
                    {"viewBox", "0 0 " + number(width) + " " + number(height)},
                    {"width", number(width)},
                    {"height", number(height)}},
                   inside);
}

}  // namespace charts
