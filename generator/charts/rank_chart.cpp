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

Html dot(const RankRow& row, int place, double y) {
    const bool is_here = place == row.place, was_here = row.before == place;
    return element("circle", {{"class", is_here    ? "ours"
                                        : was_here ? "before"
                                                   : "other"},
                              {"cx", percent(x(place, row.of))},
                              {"cy", number(y)},
                              {"r", is_here    ? "8"
                                    : was_here ? "6"
                                               : "3"},
                              {"stroke", "currentColor"}});
}

Html drawn(const RankRow& row, double y) {
    auto html = text_at(row.label, 0, y + text_height - 2, "ours");
    html += text_at(row.shown, 1, y + text_height - 2, "value");
    for (int place = 1; place <= row.of; ++place) html += dot(row, place, y + dots_at);
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
