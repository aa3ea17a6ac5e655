#include "charts/rank_chart.hpp"

#include "charts/labels.hpp"

namespace charts {
namespace {

using text::Html;

constexpr double row_height = 52, head = 26, dots_at = 34;

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

/// As many dots as the group has members.
Html dots(int of, double y) {
    Html all;
    for (int place = 1; place <= of; ++place)
        all += element("circle", {{"class", "other"}, {"cx", percent(x(place, of))}, {"cy", number(y)}, {"r", "3"}});
    return all;
}

Html drawn(const RankRow& row, double y) {
    auto html = text_at(row.label, 0, y + text_height - 2, "ours");
    html += text_at(row.shown, 1, y + text_height - 2, "value");
    html += dots(row.of, y + dots_at);
    if (row.before && row.before != row.place) html += dot("before", x(*row.before, row.of), y + dots_at, "6");
    html += dot("ours", x(row.place, row.of), y + dots_at, "8");
    return html;
}

}  // namespace

Html draw(const RankChart& chart) {
    auto html = text_at(chart.first, 0, text_height - 4, "note");
    html += text_at(chart.last, 1, text_height - 4, "note");
    double y = head;
    for (const auto& row : chart.rows) {
        html += drawn(row, y);
        y += row_height;
    }
    return picture(chart.words, y, html);
}

}  // namespace charts
