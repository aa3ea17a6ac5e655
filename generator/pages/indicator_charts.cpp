#include "pages/indicator_charts.hpp"

namespace pages {

IndicatorChart parts_chart;

namespace {

struct Row {
    const char* id;
    IndicatorChart* make;
};

constexpr Row charts[]{{"parts", parts_chart}};

}  // namespace

std::vector<Data> other_charts(const model::Indicator& indicator, const Context& context) {
    std::vector<Data> made;
    for (const auto& [id, make] : charts)
        if (auto chart = make(indicator, id, context); !chart.is_false()) made.push_back(std::move(chart));
    return made;
}

}  // namespace pages
