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

/// As many dots as the group has members, in one line: its dashes have no length, and its ends are round.
Html dots(int of, double y) {
    return element("line", {{"class", "other"},
                            {"x1", percent(x(1, of))},
                            {"y1", number(y)},
                            {"x2", percent(x(of, of))},
                            {"y2", number(y)},
                            {"pathLength", number(of - 1 + 0.01)},
                            {"stroke-dasharray", "0 1"},
                            {"stroke-linecap", "round"},
                            {"stroke-width", "6"},
                            {"stroke", "currentColor"}});
}

Html dot(std::string_view kind, double share, double y, std::string_view radius) {
    return element("circle", {{"class", std::string(kind)},
                              {"cx", percent(share)},
                              {"cy", number(y)},
                              {"r", std::string(radius)},
                              {"stroke", "currentColor"}});
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
