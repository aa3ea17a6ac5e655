#include "charts/rank_chart.hpp"

#include <set>

#include "charts/labels.hpp"
#include "charts/row_names.hpp"

namespace charts {
namespace {

using text::Html;

constexpr double head = 26, above_dots = 14, below_dots = 18;

double x(int place, int of) { return 0.03 + (of > 1 ? 0.94 * (place - 1) / (of - 1) : 0); }

Html text_at(std::string_view text, double share, double y, std::string_view kind) {
    return words(text, {{"class", std::string(kind)},
                        {"x", percent(share)},
                        {"y", number(y)},
                        {"text-anchor", std::string(anchor_at(share))},
                        {"fill", "currentColor"}});
}

Html dot(std::string_view kind, double share, double y, std::string_view radius) {
    return element("circle", {{"class", std::string(kind)},
                              {"cx", percent(share)},
                              {"cy", number(y)},
                              {"r", std::string(radius)},
                              {"stroke", "currentColor"}});
}

std::string id_of_dots(const RankChart& chart, int of) { return chart.words.id + "-of-" + std::to_string(of); }

/// As many dots as each group has members, drawn once for all its rows.
Html dots(const RankChart& chart) {
    std::set<int> sizes;
    for (const auto& row : chart.rows) sizes.insert(row.of);
    Html groups;
    for (const int of : sizes) {
        Html all;
        for (int place = 1; place <= of; ++place) all += element("circle", {{"cx", percent(x(place, of))}, {"r", "3"}});
        groups += element("g", {{"id", id_of_dots(chart, of)}}, all);
    }
    return element("defs", {}, groups);
}

Html strip(const RankChart& chart, const RankRow& row, double y) {
    auto html = element("use", {{"class", "other"}, {"href", "#" + id_of_dots(chart, row.of)}, {"y", number(y)}});
    if (row.before && row.before != row.place) html += dot("before", x(*row.before, row.of), y, "6");
    html += dot("ours", x(row.place, row.of), y, "8");
    return html;
}

}  // namespace

Html draw(const RankChart& chart) {
    auto html = dots(chart);
    html += text_at(chart.first, 0, text_height - 4, "note");
    html += text_at(chart.last, 1, text_height - 4, "note");
    double y = head;
    for (const auto& row : chart.rows) {
        const auto names = row_names(row.label, row.shown, "ours", y);
        html += names.html;
        y += names.height + above_dots;
        html += strip(chart, row, y);
        y += below_dots;
    }
    return picture(chart.words, y, html);
}

}  // namespace charts
